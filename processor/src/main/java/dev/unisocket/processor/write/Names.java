package dev.unisocket.processor.write;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of one class's own members. */
final class Names {
  private static final Pattern WORD_START = Pattern.compile("(\\p{Ll}|\\d)(\\p{Lu})");

  private final Set<String> taken;

  /** Starts with names that are taken. */
  Names(Set<String> reserved) {
    this.taken = new HashSet<>(reserved);
  }

  /** Returns the name, with a number behind it where it is taken. */
  String unique(String base) {
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  /**
   * Returns {@code ON_MESSAGE} for {@code onMessage}, with a number behind it where it is taken.
   */
  String constant(String method) {
    return unique(WORD_START.matcher(method).replaceAll("$1_$2").toUpperCase(Locale.ROOT));
  }
}
