package dev.unisocket;

/** The end of a socket; there is exactly one for each. Immutable. */
public final class CloseEvent {
  private final int code;
  private final String reason;
  private final boolean clean;

  private CloseEvent(int code, String reason, boolean clean) {
    this.code = code;
    this.reason = reason;
    this.clean = clean;
  }

  /** Returns an event, as the runtime makes it; for tests of your own handlers. */
  public static CloseEvent of(int code, String reason, boolean clean) {
    return new CloseEvent(code, reason, clean);
  }

  /**
   * Returns the status code of the server's close frame (RFC 6455, section 7.4), 1005 if the frame
   * had none, 1006 if the connection ended without one, 1009 if the runtime ended it because of a
   * message that was too large. A client that is closed while it connects has the code that was
   * given to the close.
   */
  public int code() {
    return code;
  }

  /** Returns the reason of the server's close frame, or "". */
  public String reason() {
    return reason;
  }

  /** Returns whether close frames went both ways; a frame without a code counts. */
  public boolean clean() {
    return clean;
  }

  /**
   * Returns the code and whether the end was clean; the reason is the server's text and left out.
   */
  @Override
  public String toString() {
    return "CloseEvent[code=" + code + ", clean=" + clean + "]";
  }
}
