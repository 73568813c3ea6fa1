package dev.unisocket;

import org.jspecify.annotations.Nullable;

/** The server answered a request with an error. */
public final class RemoteErrorException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String message;
  private final transient @Nullable Object data;

  private RemoteErrorException(String errMsg, int code, String message, @Nullable Object data) {
    super(
        REQUEST_FAILED,
        errMsg,
        "The server refused the request: see code(), message() and data()",
        null);
    this.code = code;
    this.message = message;
    this.data = data;
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static RemoteErrorException of(
      String errMsg, int code, String message, @Nullable Object data) {
    return new RemoteErrorException(errMsg, code, message, data);
  }

  /** Returns the error's number, 0 if it has none. */
  public int code() {
    return code;
  }

  /** Returns the error's own text, as the server wrote it. */
  public String message() {
    return message;
  }

  /** Returns what the server sent with the error, null for nothing. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Object data() {
    return data;
  }
}
