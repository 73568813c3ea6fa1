package dev.unisocket.internal.json;

import org.jspecify.annotations.Nullable;

/** What a scan for one place found: a text, nothing, or no JSON. Immutable. */
public final class JsonScalar {
  static final JsonScalar ABSENT = new JsonScalar(null);
  static final JsonScalar MALFORMED = new JsonScalar(null);

  private final @Nullable String text;

  private JsonScalar(@Nullable String text) {
    this.text = text;
  }

  static JsonScalar of(String text) {
    return new JsonScalar(text);
  }

  /**
   * Returns what a string says, or a number or boolean as it is written; null where there is
   * nothing, null, an object or an array, and where the text is malformed up to there.
   */
  public @Nullable String text() {
    return text;
  }

  /** Returns whether the text is malformed at the place or before it. */
  public boolean isMalformed() {
    return this == MALFORMED;
  }
}
