package dev.unisocket;

import java.time.Duration;

/**
 * Hears what happens to all sockets of a {@link UniSockets}: for metrics and logs. Every method
 * does nothing unless overridden.
 *
 * <p>Calls come on whichever thread the event arose, at the same time from several sockets: be
 * quick, never block. What an observer throws is logged and changes nothing. No argument holds a
 * payload, a header's value or a query.
 *
 * <p>{@code socket} is the name of the client's interface, or {@code "SocketTask"} for a socket of
 * the uni-app functions.
 */
public interface SocketObserver {

  /** Why something was dropped. */
  enum Drop {
    /** A received message: nothing was bound to take it within a second after the open. */
    NOT_BOUND,
    /** A received message: no method takes its kind. */
    NO_METHOD,
    /** A waiting message to send: the overflow policy made room. */
    OVERFLOW,
    /** A waiting message to send: a later one of the same method took its place. */
    REPLACED,
    /** A lifecycle event: a publisher or stream of them did not ask in time. */
    NOT_ASKED,
    /** An answer whose id no call awaits. */
    UNKNOWN_ANSWER
  }

  /** An attempt to connect begins. */
  default void connecting(String socket) {}

  /** The socket opened, {@code took} after the attempt began. */
  default void opened(String socket, Duration took) {}

  /** The attempt failed, {@code took} after it began. */
  default void connectFailed(String socket, UniSocketException failure, Duration took) {}

  /** An open socket ended. */
  default void closed(String socket, CloseEvent event) {}

  /** A client waits before it connects again. */
  default void reconnecting(String socket, ReconnectEvent event) {}

  /** An error was reported to the handlers: of a message, or the one that ends a connection. */
  default void failed(String socket, ErrorEvent event) {}

  /** Something was dropped. */
  default void dropped(String socket, Drop why) {}

  /** {@code count} sends that were accepted failed because the connection or client ended. */
  default void sendsFailed(String socket, int count) {}
}
