package dev.unisocket;

import dev.unisocket.uni.CloseSocketOptions;
import dev.unisocket.uni.SendSocketMessageOptions;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One connection, from its attempt to its end. Thread-safe.
 *
 * <p>Listeners run on the executor of {@link UniSockets}, never two at a time: the open, the
 * messages in order, at most one ending error, exactly one close. The state changes first, then
 * futures complete, then listeners hear. What came before the first listener of its kind was set is
 * kept for it: the open, the ending error and the close for good; a message, and everything behind
 * it, for at most one second after the open.
 */
public interface SocketTask {

  /**
   * Sends a text message. Before the open it waits in the send queue; messages leave in the order
   * in which they were accepted.
   *
   * @return completes once the transport took the whole message; fails with {@link
   *     SocketClosedException} (10002) if there is no connection, with {@link
   *     SendQueueFullException} or {@link MessageTooLargeException} (10001) if there is no room.
   *     Cancelling it takes the message out of the queue unless the transport has it. Never throws.
   */
  CompletableFuture<Void> send(String text);

  /**
   * Sends a binary message, from position to limit. The buffer is the caller's again when the call
   * returns; its position does not change.
   *
   * @return as for {@link #send(String)}
   */
  CompletableFuture<Void> send(ByteBuffer bytes);

  /**
   * Sends with uni-app's callbacks: {@code success} or {@code fail}, then {@code complete}, each
   * once, never inside this call.
   */
  void send(SendSocketMessageOptions options);

  /** Closes with code 1000 and no reason; see {@link #close(int, String)}. */
  CompletableFuture<CloseEvent> close();

  /**
   * Closes an open socket. What was accepted before goes out before the close frame; what is not
   * written or answered within the close timeout is cut off. While closing, the first code stands.
   *
   * @param code 1000, or 3000 to 4999
   * @param reason at most 123 bytes of UTF-8
   * @return completes with the end of the socket; fails with 10002 before the open (the socket
   *     still opens) and after the end, with 10003 for an invalid code or reason. Cancelling it
   *     does nothing to the socket. Never throws.
   */
  CompletableFuture<CloseEvent> close(int code, String reason);

  /**
   * Closes with uni-app's callbacks: {@code success} means that the close was accepted, and comes
   * before the close event.
   */
  void close(CloseSocketOptions options);

  /**
   * Ends the socket at once, in any state, without a close frame: what is unsent fails, and a close
   * 1006 is reported. Idempotent.
   */
  void abort();

  /** Adds a listener of the open. */
  Registration onOpen(Consumer<OpenEvent> listener);

  /** Adds a listener of whole messages. */
  Registration onMessage(Consumer<MessageEvent> listener);

  /**
   * Adds a listener of errors: those of single messages in their place, and the one that ends the
   * connection.
   */
  Registration onError(Consumer<ErrorEvent> listener);

  /** Adds a listener of the end. */
  Registration onClose(Consumer<CloseEvent> listener);

  /** Returns the present state. */
  ReadyState readyState();

  /** Returns the subprotocol that the server chose, "" before the open and where it named none. */
  String protocol();

  /** Returns how many messages wait to be sent, those in flight included. */
  int queuedMessages();

  /** Returns how many bytes wait to be sent, text counted in UTF-8, those in flight included. */
  long queuedBytes();

  /**
   * Returns a future that completes when everything accepted before this call was written or has
   * failed. It never fails; cancelling it does nothing to the socket.
   */
  CompletableFuture<Void> flush();
}
