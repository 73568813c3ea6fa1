package dev.unisocket;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong: with one message (it could not be decoded, or its handler threw; the socket
 * lives on), or with the connection (a close follows at once). Immutable.
 */
public final class ErrorEvent {
  private final UniSocketException failure;
  private final @Nullable Object raw;

  private ErrorEvent(UniSocketException failure, @Nullable Object raw) {
    this.failure = failure;
    this.raw = raw;
  }

  /** Returns the event of a failure of the connection, or of one that no message belongs to. */
  public static ErrorEvent of(UniSocketException failure) {
    return new ErrorEvent(failure, null);
  }

  /**
   * Returns the event of a failure of one message.
   *
   * @param raw the message: a {@code String}, or a {@code ByteBuffer} that must not be changed
   *     afterwards
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static ErrorEvent of(UniSocketException failure, @Nullable Object raw) {
    return new ErrorEvent(
        failure, raw instanceof ByteBuffer ? ((ByteBuffer) raw).slice().asReadOnlyBuffer() : raw);
  }

  /** Returns the number of the failure, one of the constants of {@link UniSocketException}. */
  public int errCode() {
    return failure.errCode();
  }

  /** Returns {@code "<api>:fail <detail>"}, in uni-app's form. */
  public String errMsg() {
    return failure.errMsg();
  }

  /**
   * Returns what failed: always a {@link UniSocketException}, whose own cause is the transport's,
   * codec's or handler's exception.
   */
  public Throwable cause() {
    return failure;
  }

  /**
   * Returns the message that could not be handled, a {@code String} or a read-only {@code
   * ByteBuffer}; null if the failure is not one of a single received message.
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Object raw() {
    return raw instanceof ByteBuffer ? ((ByteBuffer) raw).duplicate() : raw;
  }

  /** Returns code and text, never the raw message. */
  @Override
  public String toString() {
    return "ErrorEvent[errCode=" + errCode() + ", errMsg=" + errMsg() + "]";
  }
}
