package dev.unisocket.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was meant. */
final class Spelling {

  private Spelling() {}

  /** Returns the name that is most like a misspelt one, if any is like it. */
  static Optional<String> closest(String misspelt, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(misspelt, name) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(misspelt, name)));
  }

  /** Returns how many letters have to be changed, added or taken away; case does not count. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
