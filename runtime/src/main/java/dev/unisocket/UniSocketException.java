package dev.unisocket;

import org.jspecify.annotations.Nullable;

/**
 * A failure of a socket, with uni-app's number and text. Its message is {@link #errMsg()} and what
 * to do about it; it never holds a payload, a header's value or the query of a url.
 */
public class UniSocketException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** 600009: the url is not one that a socket can connect to. */
  public static final int INVALID_URL = 600009;

  /** 10001: the send queue is full, or the message is larger than it. */
  public static final int QUEUE_FULL = 10001;

  /** 10002: the socket is not connected. */
  public static final int NOT_CONNECTED = 10002;

  /** 10003: another argument is invalid; the text names it. */
  public static final int INVALID_ARGUMENT = 10003;

  /** 10004: one received message could not be decoded, or its handler threw. */
  public static final int MESSAGE_FAILED = 10004;

  /** 10005: a request was answered with an error, or not in time. */
  public static final int REQUEST_FAILED = 10005;

  /** 602001: the connection failed, or could not be made. */
  public static final int TRANSPORT_ERROR = 602001;

  private final int errCode;
  private final String errMsg;

  UniSocketException(int errCode, String errMsg, String advice, @Nullable Throwable cause) {
    super(advice.isEmpty() ? errMsg : errMsg + ". " + advice, cause);
    this.errCode = errCode;
    this.errMsg = errMsg;
  }

  /**
   * Returns a failure, as the runtime makes it; for tests of your own handlers.
   *
   * @param errMsg {@code "<api>:fail <detail>"}
   * @param advice a sentence that says what to do, "" for none
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static UniSocketException of(
      int errCode, String errMsg, String advice, @Nullable Throwable cause) {
    return new UniSocketException(errCode, errMsg, advice, cause);
  }

  /** Returns the number of the failure, one of the constants of this class. */
  public final int errCode() {
    return errCode;
  }

  /** Returns {@code "<api>:fail <detail>"}, in uni-app's form. */
  public final String errMsg() {
    return errMsg;
  }
}
