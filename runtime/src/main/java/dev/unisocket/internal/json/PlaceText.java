package dev.unisocket.internal.json;

import dev.unisocket.internal.json.JsonCursor.Step;

/**
 * Writes one string to one place of objects that are JSON already, over what is there: a message's
 * name into its payload. Everything else stays as it is written. Immutable, thread-safe.
 */
public final class PlaceText {
  private final JsonPath path;

  /** For each step the JSON of what holds it, all below it included; last the string itself. */
  private final String[] holders;

  private PlaceText(JsonPath path, String[] holders) {
    this.path = path;
    this.holders = holders;
  }

  /** Returns a writer of a text, as a JSON string, to a place. */
  public static PlaceText of(JsonPath path, String text) {
    String[] holders = new String[path.length() + 1];
    holders[path.length()] = JsonText.quote(text);
    for (int step = path.length() - 1; step >= 0; step--) {
      // What is missing is made an object, but an array where its first element is meant.
      holders[step] =
          step > 0 && path.index(step) == 0
              ? '[' + holders[step + 1] + ']'
              : '{' + member(path, holders, step) + '}';
    }
    return new PlaceText(path, holders);
  }

  private static String member(JsonPath path, String[] holders, int step) {
    return JsonText.quote(path.name(step)) + ':' + holders[step + 1];
  }

  /**
   * Returns an object with the text at its place.
   *
   * <p>A property that is not there yet becomes the first, so that who looks for it finds it soon.
   * Of steps on the way, the first of their name is gone into, a missing or null one is made; at
   * the end all of the name are written over, since some readers take the last. The element behind
   * an array's last is added.
   *
   * @throws IllegalArgumentException if the object is none or malformed, or has on the way a value
   *     that the next step does not fit, which would be lost; the message quotes the place only
   */
  public String write(CharSequence object) {
    JsonCursor in = JsonCursor.of(object);
    Edit edit = new Edit(object, holders[0].length());
    for (int step = 0; step < path.length(); step++) {
      int c = in.next();
      boolean goOn;
      if (c == '{') {
        goOn = intoObject(in, edit, step);
      } else if (step == 0) {
        throw new IllegalArgumentException("the payload's JSON is no object");
      } else if (c == '[' && path.index(step) != JsonPath.NO_INDEX) {
        goOn = intoArray(in, edit, step);
      } else if (c == 'n') {
        replace(in, edit, holders[step]);
        goOn = false;
      } else {
        throw doesNotFit(step);
      }
      if (!goOn) {
        break;
      }
    }
    return edit.finish();
  }

  /** Returns whether the cursor is now at the value that holds the next step. */
  private boolean intoObject(JsonCursor in, Edit edit, int step) {
    in.open();
    int inside = in.at;
    boolean isLast = step == path.length() - 1;
    boolean found = false;
    boolean empty = true;
    Step led = in.nextMember(true);
    while (led == Step.VALUE) {
      empty = false;
      if (!in.nameIs(path.name(step))) {
        skip(in);
      } else if (isLast) {
        found = true;
        replace(in, edit, holders[step + 1]);
      } else {
        return true;
      }
      led = in.nextMember(false);
    }
    if (led == Step.MALFORMED) {
      throw malformed();
    }
    if (!found) {
      String member = member(path, holders, step);
      edit.replace(inside, inside, empty ? member : member + ',');
    }
    return false;
  }

  /** Returns whether the cursor is now at the value that holds the next step. */
  private boolean intoArray(JsonCursor in, Edit edit, int step) {
    in.open();
    int count = 0;
    Step led = in.nextElement(true);
    while (led == Step.VALUE && count < path.index(step)) {
      skip(in);
      count++;
      led = in.nextElement(false);
    }
    if (led == Step.MALFORMED) {
      throw malformed();
    }
    if (led == Step.VALUE) {
      if (step < path.length() - 1) {
        return true;
      }
      replace(in, edit, holders[step + 1]);
    } else if (count == path.index(step)) {
      int end = in.at - 1;
      edit.replace(end, end, count == 0 ? holders[step + 1] : ',' + holders[step + 1]);
    } else {
      throw doesNotFit(step);
    }
    return false;
  }

  private static void replace(JsonCursor in, Edit edit, String json) {
    in.next();
    int start = in.at;
    skip(in);
    edit.replace(start, in.at, json);
  }

  private static void skip(JsonCursor in) {
    if (!in.skipValue()) {
      throw malformed();
    }
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("the payload's JSON is malformed");
  }

  private IllegalArgumentException doesNotFit(int step) {
    return new IllegalArgumentException(
        "the payload's JSON has at step "
            + step
            + " of '"
            + path
            + "' a value that '"
            + path.name(step)
            + "' cannot be put into");
  }

  /** A copy of a text with parts replaced, in the order in which they stand. */
  private static final class Edit {
    private final CharSequence text;
    private final StringBuilder copy;
    private int copied;

    Edit(CharSequence text, int more) {
      this.text = text;
      this.copy = new StringBuilder(text.length() + more);
    }

    void replace(int start, int end, String with) {
      copy.append(text, copied, start).append(with);
      copied = end;
    }

    String finish() {
      return copy.append(text, copied, text.length()).toString();
    }
  }
}
