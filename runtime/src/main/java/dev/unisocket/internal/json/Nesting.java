package dev.unisocket.internal.json;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is open around a value, a bit a level: messages nest a few levels, hostile ones millions.
 */
final class Nesting {
  private long outer;
  private @Nullable BitSet inner;

  /** Keeps a bit at a level, over the one that was there. */
  void push(int level, boolean bit) {
    if (level < Long.SIZE) {
      outer = bit ? outer | 1L << level : outer & ~(1L << level);
    } else {
      if (inner == null) {
        inner = new BitSet();
      }
      inner.set(level - Long.SIZE, bit);
    }
  }

  boolean get(int level) {
    return level < Long.SIZE
        ? (outer >>> level & 1) != 0
        : inner != null && inner.get(level - Long.SIZE);
  }
}
