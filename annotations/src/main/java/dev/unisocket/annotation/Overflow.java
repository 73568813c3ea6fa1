package dev.unisocket.annotation;

/**
 * What happens to a message for which the send queue has no room.
 *
 * <pre>{@code
 * @SendQueue(capacity = 100, overflow = Overflow.DROP_OLDEST)
 * }</pre>
 *
 * <p>What is dropped fails its future with {@code SendQueueFullException} and is told to the
 * observer, not to {@link OnError}.
 *
 * @see SendQueue#overflow()
 */
public enum Overflow {

  /** The new message fails with {@code SendQueueFullException}. */
  FAIL,

  /**
   * The caller waits for room, at most {@link SendQueue#blockTimeout()}; it is released with {@code
   * SocketClosedException} when the client ends.
   */
  BLOCK,

  /** The messages that have waited longest are dropped until the new one fits. */
  DROP_OLDEST,

  /**
   * The new message is dropped: a {@code boolean} method returns false, a void one does not throw.
   */
  DROP_LATEST
}
