package dev.unisocket;

import org.jspecify.annotations.Nullable;

/** What was asked for needs a connection, and there is none, or it ended before it was done. */
public final class SocketClosedException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable CloseEvent closeEvent;

  private SocketClosedException(
      String errMsg, String advice, @Nullable CloseEvent closeEvent, @Nullable Throwable cause) {
    super(NOT_CONNECTED, errMsg, advice, cause);
    this.closeEvent = closeEvent;
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static SocketClosedException of(
      String errMsg, String advice, @Nullable CloseEvent closeEvent, @Nullable Throwable cause) {
    return new SocketClosedException(errMsg, advice, closeEvent, cause);
  }

  /** Returns how the connection ended, null where nothing was ever connected. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable CloseEvent closeEvent() {
    return closeEvent;
  }
}
