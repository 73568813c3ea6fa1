package dev.unisocket.internal;

import dev.unisocket.MessageTooLargeException;
import dev.unisocket.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole messages of parts: the JDK's client gives out at most 16 KiB at a time, tears even
 * tiny messages, and has no limit of its own. Used by one connection, whose calls do not overlap.
 *
 * <p>The size bounds the parts that have something in them. Empty ones would cost a hostile server
 * two bytes each and never end, so they have a bound of their own, far above what is honest: the
 * JDK makes an empty part of each byte but the last of a character that a slow network tears.
 */
final class MessageAssembler {
  /** Beside one for each byte of the message. */
  private static final int EMPTY_PARTS = 65_536;

  /** How much room for characters is kept for whoever needs some next. */
  private static final int SPARE = 256 << 10;

  private static final StringBuilder NONE = new StringBuilder(0); // nothing is added to it
  private static final AtomicReference<@Nullable StringBuilder> SPARE_TEXT =
      new AtomicReference<>();

  private final long limit;
  private StringBuilder text = NONE;
  private @Nullable ByteArrayOutputStream bytes; // of the parts so far, null for none
  private long size; // of the parts so far, text in UTF-8, or as many bytes as it can have
  private long empty; // of them
  private boolean torn; // parts came before

  MessageAssembler(long limit) {
    this.limit = limit;
  }

  /**
   * Adds a part.
   *
   * @return the message, once it is whole
   * @throws MessageTooLargeException as soon as a limit is passed
   */
  @Nullable IncomingMessage text(CharSequence part, boolean last) {
    count(bytesOf(part));
    if (!torn && last) {
      begin();
      return IncomingMessage.text(part);
    }
    if (!torn) {
      StringBuilder spare = SPARE_TEXT.getAndSet(null);
      text = spare == null ? new StringBuilder() : spare;
      torn = true;
    }
    append(part);
    if (!last) {
      return null;
    }
    String whole = text.toString();
    torn = false;
    release();
    begin();
    return IncomingMessage.text(whole);
  }

  /** A large message is not remembered by its room: all connections share what is kept. */
  private void release() {
    if (text.capacity() <= SPARE) {
      text.setLength(0);
      SPARE_TEXT.set(text);
    }
    text = NONE;
  }

  /** A builder takes an array in one go, and a buffer by the char. */
  private void append(CharSequence part) {
    if (part instanceof CharBuffer && ((CharBuffer) part).hasArray()) {
      CharBuffer buffer = (CharBuffer) part;
      text.append(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
    } else {
      text.append(part);
    }
  }

  /** The same for binary messages; the bytes are copied. */
  @Nullable IncomingMessage binary(ByteBuffer part, boolean last) {
    count(part.remaining());
    byte[] copy = new byte[part.remaining()];
    part.get(copy);
    if (!torn && last) {
      begin();
      return IncomingMessage.binary(copy);
    }
    torn = !last;
    ByteArrayOutputStream parts = bytes == null ? new ByteArrayOutputStream(0) : bytes;
    parts.write(copy, 0, copy.length);
    bytes = last ? null : parts; // a large message is not remembered by its room
    if (!last) {
      return null;
    }
    begin();
    return IncomingMessage.binary(parts.toByteArray());
  }

  /**
   * Returns the bytes of a part, or as many as it could have at most: counted only where that
   * matters.
   */
  private long bytesOf(CharSequence part) {
    long most = 3L * part.length();
    if (size + most <= limit) {
      return most;
    }
    size = torn ? Utf8.size(text) : 0;
    return Utf8.size(part);
  }

  private void count(long more) {
    size += more;
    if (size > limit) {
      throw Failures.receivedTooLarge(limit);
    }
    empty += more == 0 ? 1 : 0;
    if (empty > EMPTY_PARTS + size) {
      throw Failures.receivedEmptyParts(empty);
    }
  }

  private void begin() {
    size = 0;
    empty = 0;
  }
}
