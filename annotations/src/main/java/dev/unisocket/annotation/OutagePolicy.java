package dev.unisocket.annotation;

/**
 * What becomes of a message while there is no open connection.
 *
 * <pre>{@code
 * @Send(whenDisconnected = OutagePolicy.LATEST)
 * void position(@Field("x") int x, @Field("y") int y);
 * }</pre>
 *
 * <p>The policy rules what is sent while connecting, before the first open and between two
 * connections of {@link Reconnect}, and what still waits when a connection breaks. While a client
 * is closed or closing every send fails. A message that the transport already had when the
 * connection broke is never sent again, whatever the policy.
 *
 * @see Send#whenDisconnected()
 */
public enum OutagePolicy {

  /** It waits in the send queue, and leaves in its order after the open. */
  QUEUE,

  /** It fails at once; one that was waiting when the connection broke fails then. */
  FAIL,

  /**
   * Of the waiting messages of one method only the last stays, at its own place in the order; those
   * before it fail with {@code SendQueueFullException}.
   */
  LATEST
}
