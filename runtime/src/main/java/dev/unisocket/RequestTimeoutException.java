package dev.unisocket;

import org.jspecify.annotations.Nullable;

/** A request was not answered within its deadline. */
public final class RequestTimeoutException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private RequestTimeoutException(String errMsg, String advice, @Nullable Throwable cause) {
    super(REQUEST_FAILED, errMsg, advice, cause);
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static RequestTimeoutException of(
      String errMsg, String advice, @Nullable Throwable cause) {
    return new RequestTimeoutException(errMsg, advice, cause);
  }
}
