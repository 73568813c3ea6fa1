package dev.unisocket;

import dev.unisocket.annotation.Overflow;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may wait to be sent, before the open and after. Immutable; each method with an argument
 * returns a changed copy.
 */
public final class SendQueuePolicy {
  private static final SendQueuePolicy STANDARD =
      new SendQueuePolicy(65_536, 16L << 20, Overflow.FAIL, null);

  private final int capacity;
  private final long bytes;
  private final Overflow overflow;
  private final @Nullable Duration blockTimeout;

  private SendQueuePolicy(
      int capacity, long bytes, Overflow overflow, @Nullable Duration blockTimeout) {
    this.capacity = capacity;
    this.bytes = bytes;
    this.overflow = overflow;
    this.blockTimeout = blockTimeout;
  }

  /** Returns the default: 65 536 messages, 16 MiB, a send that finds no room fails. */
  public static SendQueuePolicy standard() {
    return STANDARD;
  }

  /** Sets how many messages may wait, those in flight included; at least 1. */
  public SendQueuePolicy capacity(int messages) {
    if (messages < 1) {
      throw new IllegalArgumentException("capacity is " + messages + ", and must be at least 1");
    }
    return new SendQueuePolicy(messages, bytes, overflow, blockTimeout);
  }

  /** Sets how many bytes may wait, text counted in UTF-8, those in flight included; at least 1. */
  public SendQueuePolicy bytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes is " + bytes + ", and must be at least 1");
    }
    return new SendQueuePolicy(capacity, bytes, overflow, blockTimeout);
  }

  /** Sets what happens to a send that finds no room. */
  public SendQueuePolicy overflow(Overflow overflow) {
    return new SendQueuePolicy(
        capacity, bytes, Objects.requireNonNull(overflow, "overflow"), blockTimeout);
  }

  /**
   * Sets how long {@link Overflow#BLOCK} waits for room before the send fails; a negative duration
   * means for ever, the default.
   */
  public SendQueuePolicy blockTimeout(Duration timeout) {
    return new SendQueuePolicy(capacity, bytes, overflow, timeout.isNegative() ? null : timeout);
  }

  /** Returns how many messages may wait. */
  public int capacity() {
    return capacity;
  }

  /** Returns how many bytes may wait. */
  public long bytes() {
    return bytes;
  }

  /** Returns what happens to a send that finds no room. */
  public Overflow overflow() {
    return overflow;
  }

  /** Returns how long a blocked sender waits, null for ever. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Duration blockTimeout() {
    return blockTimeout;
  }
}
