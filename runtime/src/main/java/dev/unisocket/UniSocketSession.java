package dev.unisocket;

import java.util.concurrent.CompletableFuture;

/**
 * What every client can do besides its own methods. Extend it from an interface that has
 * {@code @Connect} methods.
 */
public interface UniSocketSession extends AutoCloseable {

  /** Returns the present state; {@link ReadyState#CLOSED} before the first connect. */
  ReadyState readyState();

  /**
   * Returns the latest connection.
   *
   * @throws IllegalStateException before the first connect
   */
  SocketTask task();

  /**
   * Ends the client: closes with code 1000 and waits for the end, at most the close timeout. Works
   * in any state and twice, stops a connect that is under way, and never throws. On a handler's
   * thread of the same client it does not wait.
   */
  @Override
  void close();

  /**
   * Closes an open connection; see {@link SocketTask#close(int, String)}.
   *
   * @param code 1000, or 3000 to 4999
   * @param reason at most 123 bytes of UTF-8
   */
  CompletableFuture<CloseEvent> close(int code, String reason);

  /**
   * Returns the end of the present run, from connect to the end of its last attempt, or of the next
   * one. It never fails; each call returns a future of its own, and cancelling it does nothing to
   * the socket.
   */
  CompletableFuture<CloseEvent> whenClosed();
}
