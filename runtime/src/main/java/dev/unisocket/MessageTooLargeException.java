package dev.unisocket;

/**
 * A message is larger than a limit allows; the message names the setting. Outbound ({@code errCode}
 * 10001) only that send fails; inbound (602001) the connection ends with a close event 1009.
 */
public final class MessageTooLargeException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private MessageTooLargeException(int errCode, String errMsg, String advice) {
    super(errCode, errMsg, advice, null);
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  public static MessageTooLargeException of(int errCode, String errMsg, String advice) {
    return new MessageTooLargeException(errCode, errMsg, advice);
  }
}
