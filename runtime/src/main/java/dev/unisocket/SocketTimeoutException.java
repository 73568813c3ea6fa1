package dev.unisocket;

import org.jspecify.annotations.Nullable;

/**
 * A deadline of the socket passed: connecting, sending, or a sign of life from the server. The
 * message names the setting.
 */
public final class SocketTimeoutException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private SocketTimeoutException(String errMsg, String advice, @Nullable Throwable cause) {
    super(TRANSPORT_ERROR, errMsg, advice, cause);
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static SocketTimeoutException of(String errMsg, String advice, @Nullable Throwable cause) {
    return new SocketTimeoutException(errMsg, advice, cause);
  }
}
