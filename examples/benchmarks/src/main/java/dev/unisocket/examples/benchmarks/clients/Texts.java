package dev.unisocket.examples.benchmarks.clients;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * The texts of the benchmarks: sixteen of one size, sent in turn. A whole text can be compared with
 * the one that is due at the speed of memory, which an own number in each would not allow; what is
 * lost or doubled breaks the turn or the count.
 */
final class Texts {
  static final int DIFFERENT = 16; // a power of two

  private Texts() {}

  /** Returns the texts, which are letters, digits and spaces. */
  static String[] of(int size) {
    String letters = "abcdefghijklmnopqrstuvwxyz 0123456789";
    return IntStream.range(0, DIFFERENT)
        .mapToObj(
            number ->
                new Random(number)
                    .ints(size, 0, letters.length())
                    .mapToObj(letters::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString())
        .toArray(String[]::new);
  }
}
