package dev.unisocket;

import org.jspecify.annotations.Nullable;

/** A received message could not be decoded; the codec's exception is the cause. */
public final class MessageDecodeException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private MessageDecodeException(String errMsg, String advice, @Nullable Throwable cause) {
    super(MESSAGE_FAILED, errMsg, advice, cause);
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static MessageDecodeException of(String errMsg, String advice, @Nullable Throwable cause) {
    return new MessageDecodeException(errMsg, advice, cause);
  }
}
