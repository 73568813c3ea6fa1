package dev.unisocket.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Texts and their UTF-8 bytes. */
public final class Utf8 {

  private Utf8() {}

  /**
   * Returns the number of bytes of the text, without encoding it; a lone surrogate counts as the
   * {@code ?} that replaces it.
   */
  public static long size(CharSequence text) {
    long size = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      if (c < 0x800) {
        size++;
      } else if (!Character.isSurrogate(c)) {
        size += 2;
      } else if (isPair(text, i)) {
        size += 2;
        i++;
      }
    }
    return size;
  }

  /**
   * Returns the number of bytes of the text, without encoding it; where a surrogate stands alone,
   * which has no encoding, {@code -1 - index}.
   */
  public static long sizeOrFault(CharSequence text) {
    int length = text.length();
    long size = length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      if (c < 0x800) {
        size++;
      } else {
        size += 2;
        if (Character.isSurrogate(c)) {
          if (!isPair(text, i)) {
            return -1L - i;
          }
          i++; // four bytes for the two chars
        }
      }
    }
    return size;
  }

  /** Returns whether the text has an encoding: no surrogate stands alone. */
  public static boolean isWellFormed(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPair(text, i)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /**
   * Returns the text of bytes, from position to limit, both of which stay where they are.
   *
   * @throws CharacterCodingException if they are not UTF-8: nothing is replaced
   */
  public static CharBuffer decode(ByteBuffer bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes.duplicate());
  }

  private static boolean isPair(CharSequence text, int index) {
    return index + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
  }
}
