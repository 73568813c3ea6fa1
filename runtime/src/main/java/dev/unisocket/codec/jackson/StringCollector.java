package dev.unisocket.codec.jackson;

import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a String of what is written. Jackson writes a message of less than some thousand chars from
 * its own buffer at once: then that is copied once, and nothing grows.
 */
final class StringCollector extends Writer {
  private @Nullable String first;
  private @Nullable StringBuilder all; // where there is more than one piece

  @Override
  public void write(char[] chars, int offset, int length) {
    String before = first;
    if (before == null) {
      first = new String(chars, offset, length);
      return;
    }
    builder(before).append(chars, offset, length);
  }

  private StringBuilder builder(String before) {
    StringBuilder known = all;
    if (known == null) {
      known = new StringBuilder(4 * before.length()).append(before);
      all = known;
    }
    return known;
  }

  @Override
  public void flush() {} // what is written is here at once

  @Override
  public void close() {}

  @Override
  public String toString() {
    if (all != null) {
      return all.toString();
    }
    return first == null ? "" : first;
  }
}
