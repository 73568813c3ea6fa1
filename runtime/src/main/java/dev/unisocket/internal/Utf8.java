package dev.unisocket.internal;

/** What a text is in UTF-8, without encoding it. */
public final class Utf8 {

  private Utf8() {}

  /**
   * Returns the number of bytes of the text; a lone surrogate counts as the {@code ?} that replaces
   * it.
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

  private static boolean isPair(CharSequence text, int index) {
    return index + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
  }
}
