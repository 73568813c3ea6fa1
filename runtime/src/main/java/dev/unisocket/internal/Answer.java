package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/** What the server said to a call: JSON, as it stood in the envelope. Immutable. */
public final class Answer {
  private final @Nullable String result;
  private final @Nullable String error;

  /**
   * Makes an answer.
   *
   * @param result null where it is absent or null
   * @param error null where it is absent or null
   */
  public Answer(@Nullable String result, @Nullable String error) {
    this.result = result;
    this.error = error;
  }

  /** Returns the result's JSON, null for none. */
  public @Nullable String result() {
    return result;
  }

  /** Returns the error's JSON, null for none; where there is one the result does not count. */
  public @Nullable String error() {
    return error;
  }
}
