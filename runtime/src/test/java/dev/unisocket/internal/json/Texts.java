package dev.unisocket.internal.json;

import java.nio.CharBuffer;
import java.util.List;

/** One text in all the forms in which it may come. */
final class Texts {
  private Texts() {}

  @SuppressWarnings("UnnecessaryStringBuilder") // it is a form of its own
  static List<CharSequence> forms(String text) {
    // A part of a larger array, at an offset of its own, with what would change the result around.
    CharBuffer whole = CharBuffer.wrap(("\"}" + text + "\"x").toCharArray());
    whole.position(1);
    CharBuffer slice = whole.slice();
    slice.position(1).limit(1 + text.length());
    return List.of(
        text, slice, slice.asReadOnlyBuffer(), new StringBuilder(text), CharBuffer.wrap(text));
  }
}
