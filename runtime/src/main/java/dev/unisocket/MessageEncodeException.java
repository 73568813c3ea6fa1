package dev.unisocket;

import org.jspecify.annotations.Nullable;

/**
 * A message could not be encoded, or no codec is there to do it; the codec's exception is the
 * cause.
 */
public final class MessageEncodeException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private MessageEncodeException(String errMsg, String advice, @Nullable Throwable cause) {
    super(INVALID_ARGUMENT, errMsg, advice, cause);
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static MessageEncodeException of(String errMsg, String advice, @Nullable Throwable cause) {
    return new MessageEncodeException(errMsg, advice, cause);
  }
}
