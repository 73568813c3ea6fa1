package dev.unisocket.codec;

import org.jspecify.annotations.Nullable;

/** Finds the scalar at one place of text messages, without decoding them. Thread-safe. */
@FunctionalInterface
public interface MessagePeek {

  /**
   * Returns what a string says, or a number or boolean as it is written. Never throws for what a
   * peer may send: null where there is nothing, null, an object or an array, and where the text
   * cannot be read up to there, which decoding it will report.
   *
   * @param text the whole message; it may be a buffer that is used again after the call
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  @Nullable String find(CharSequence text);
}
