package dev.unisocket.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link MemberScan} found, by the numbers of its names. It reads the text again when it is
 * asked: of use only as long as that does not change. Not for several threads.
 */
public final class Members {
  static final int ABSENT = -1;

  private final CharSequence text;
  private final JsonCursor in;
  private final int[] numbers;
  private final int[] spans;

  Members(CharSequence text, JsonCursor in, int[] numbers, int[] spans) {
    this.text = text;
    this.in = in;
    this.numbers = numbers;
    this.spans = spans;
  }

  /** Returns whether the object has the property, null or not. */
  public boolean isPresent(int name) {
    return start(name) != ABSENT;
  }

  /** Returns whether the object has the property, and it is not null. */
  public boolean hasValue(int name) {
    return isPresent(name) && in.charAt(start(name)) != 'n';
  }

  /** Returns whether the property is an object. */
  public boolean isObject(int name) {
    return isPresent(name) && in.charAt(start(name)) == '{';
  }

  /** Returns the index in the text at which the value begins, -1 if it is absent. */
  public int start(int name) {
    return spans[2 * numbers[name]];
  }

  /** Returns the index in the text behind the value, -1 if it is absent. */
  public int end(int name) {
    return spans[2 * numbers[name] + 1];
  }

  /**
   * Returns the value as it stands, JSON; null if it is absent. Out of a buffer it is a view of it.
   */
  public @Nullable CharSequence json(int name) {
    return isPresent(name) ? text.subSequence(start(name), end(name)) : null;
  }

  /**
   * Returns what a string says, or a number or boolean as it is written; null for anything else.
   */
  public @Nullable String text(int name) {
    if (!hasValue(name)) {
      return null;
    }
    int start = start(name);
    int end = end(name);
    switch (in.charAt(start)) {
      case '{':
      case '[':
        return null;
      case '"':
        return in.unescape(start + 1, end - 1);
      default:
        return in.substring(start, end);
    }
  }
}
