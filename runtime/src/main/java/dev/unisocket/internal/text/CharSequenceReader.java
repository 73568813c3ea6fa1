package dev.unisocket.internal.text;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.util.Objects;

/** Reads a text where it lies, without making a {@code String} of it first. */
public final class CharSequenceReader extends Reader {
  private final CharSequence text;
  private int position;

  private CharSequenceReader(CharSequence text) {
    this.text = text;
  }

  /** Returns a reader of a text that does not change while it is read. */
  public static Reader of(CharSequence text) {
    if (text instanceof String) {
      return new StringReader((String) text);
    }
    if (text instanceof CharBuffer && ((CharBuffer) text).hasArray()) {
      CharBuffer buffer = (CharBuffer) text;
      return new CharArrayReader(
          buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
    }
    return new CharSequenceReader(text);
  }

  @Override
  public int read() {
    return position < text.length() ? text.charAt(position++) : -1;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int count = Math.min(length, text.length() - position);
    if (count == 0) {
      return -1;
    }
    if (text instanceof StringBuilder) {
      ((StringBuilder) text).getChars(position, position + count, target, offset);
    } else {
      for (int i = 0; i < count; i++) {
        target[offset + i] = text.charAt(position + i);
      }
    }
    position += count;
    return count;
  }

  @Override
  public boolean ready() {
    return true;
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
