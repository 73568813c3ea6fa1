package dev.unisocket.internal.json;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Texts that are expected, to be found in a message without making a string of it. Immutable. */
final class KnownTexts {
  private final @Nullable JsonScalar[] table;
  private final String[] texts;

  KnownTexts(Collection<String> known) {
    // At most half full, so that looking for a text that is not there ends soon.
    int size = Integer.highestOneBit(Math.max(1, known.size())) << 2;
    table = new JsonScalar[size];
    texts = new String[size];
    for (String text : known) {
      int slot = slot(text.hashCode());
      while (table[slot] != null && !texts[slot].equals(text)) {
        slot = slot + 1 & size - 1;
      }
      table[slot] = JsonScalar.of(text);
      texts[slot] = text;
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & table.length - 1;
  }

  /** Returns the known text that stands there as it is, without an escape; null if it is none. */
  @Nullable JsonScalar find(JsonCursor in, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + in.charAt(i); // as String does
    }
    int slot = slot(hash);
    while (true) {
      JsonScalar candidate = table[slot];
      if (candidate == null || isAt(texts[slot], in, start, end)) {
        return candidate;
      }
      slot = slot + 1 & table.length - 1;
    }
  }

  private static boolean isAt(String text, JsonCursor in, int start, int end) {
    if (text.length() != end - start) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != in.charAt(start + i)) {
        return false;
      }
    }
    return true;
  }
}
