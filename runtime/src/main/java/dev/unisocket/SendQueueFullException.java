package dev.unisocket;

import org.jspecify.annotations.Nullable;

/** The send queue has no room, or its policy dropped the message. The message names the setting. */
public final class SendQueueFullException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private SendQueueFullException(String errMsg, String advice, @Nullable Throwable cause) {
    super(QUEUE_FULL, errMsg, advice, cause);
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static SendQueueFullException of(String errMsg, String advice, @Nullable Throwable cause) {
    return new SendQueueFullException(errMsg, advice, cause);
  }
}
