package dev.unisocket;

import java.util.concurrent.CompletableFuture;

/**
 * A session that connects without arguments. Extend it from an interface whose url has no
 * variables.
 */
public interface UniSocketClient extends UniSocketSession {

  /**
   * Opens the socket.
   *
   * @return completes at the open, fails with a {@link UniSocketException}. Cancelling it ends the
   *     attempt. Never throws.
   */
  CompletableFuture<OpenEvent> connect();
}
