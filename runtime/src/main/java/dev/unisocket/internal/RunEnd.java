package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSocketException;
import org.jspecify.annotations.Nullable;

/** How publishers and streams end with the client that they belong to. */
final class RunEnd {
  private RunEnd() {}

  /**
   * Returns what they end with.
   *
   * @param failure what ended the client, null for a close of the client's or the server's own
   * @param byClient whether the client had asked for the end
   * @return null where they complete
   */
  static @Nullable UniSocketException failure(
      CloseEvent event, @Nullable UniSocketException failure, boolean byClient) {
    int code = event.code();
    if (byClient || code == 1000 || code == 1001 || code == 1005) {
      return null;
    }
    return failure != null
        ? failure
        : SocketClosedException.of(
            "onSocketError:fail the server closed the connection with code " + code,
            "closeEvent() has its reason; connect again if it was a passing one",
            event,
            null);
  }
}
