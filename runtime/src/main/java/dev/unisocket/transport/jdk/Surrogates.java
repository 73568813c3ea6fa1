package dev.unisocket.transport.jdk;

/** Whether text can be written as UTF-8. */
final class Surrogates {
  private Surrogates() {}

  /** Returns the index of the first surrogate that is not half of a pair, -1 if there is none. */
  static int indexOfLone(CharSequence text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isLowSurrogate(c)
          || i + 1 == length
          || !Character.isLowSurrogate(text.charAt(i + 1))) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
