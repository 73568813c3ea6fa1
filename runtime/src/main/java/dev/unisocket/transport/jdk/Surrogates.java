package dev.unisocket.transport.jdk;

/** Whether text can be written as UTF-8. */
final class Surrogates {
  private Surrogates() {}

  /** Returns the index of the first surrogate that is not half of a pair, -1 if there is none. */
  static int indexOfLone(CharSequence text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        i++;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i += 2;
      } else {
        return i;
      }
    }
    return -1;
  }
}
