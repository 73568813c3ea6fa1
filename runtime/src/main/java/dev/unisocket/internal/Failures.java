package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The failures of sends, closes and open connections, in uni-app's words, each with what to do
 * about it.
 */
public final class Failures {
  private static final String SEND = "sendSocketMessage:fail ";
  private static final String NOT_CONNECTED = "WebSocket is not connected";

  private Failures() {}

  /** Returns 10002 for a send without a connection. */
  public static SocketClosedException notConnectedToSend() {
    return SocketClosedException.of(
        SEND + NOT_CONNECTED,
        "Connect first; readyState() tells where the socket stands",
        null,
        null);
  }

  /** Returns 10002 for a close of a socket that is not open. */
  public static SocketClosedException notConnectedToClose() {
    return SocketClosedException.of(
        "closeSocket:fail " + NOT_CONNECTED,
        "Only an open socket can be closed; abort() ends one in any state",
        null,
        null);
  }

  static SocketClosedException neverSent(@Nullable CloseEvent event, @Nullable Throwable cause) {
    return SocketClosedException.of(
        SEND + NOT_CONNECTED,
        "The connection ended, or could not be made, before this message was sent; the server has not seen it",
        event,
        cause);
  }

  static SocketClosedException maybeDelivered(
      @Nullable CloseEvent event, @Nullable Throwable cause) {
    return SocketClosedException.of(
        SEND + "the connection ended during the send",
        "The message may have been delivered: ask the server before you send it again",
        event,
        cause);
  }

  static SocketClosedException closedWhileBlocked() {
    return SocketClosedException.of(
        SEND + NOT_CONNECTED,
        "The socket ended while this send waited for room in the send queue",
        null,
        null);
  }

  static SendQueueFullException interruptedWhileBlocked() {
    return SendQueueFullException.of(
        SEND + "interrupted while it waited for room in the send queue",
        "The message was not sent; the thread's interrupt flag is set again",
        null);
  }

  static SendQueueFullException queueFull(SendQueuePolicy policy) {
    return SendQueueFullException.of(
        SEND + "the send queue is full",
        limits(policy)
            + " Wait for what was sent before (its future, or flush()), raise capacity or bytes of sendQueue,"
            + " or choose another overflow",
        null);
  }

  static SendQueueFullException dropped(SendQueuePolicy policy) {
    return SendQueueFullException.of(
        SEND + "dropped for a later message, the send queue is full",
        limits(policy)
            + " Its overflow is "
            + policy.overflow()
            + "; raise capacity or bytes of sendQueue",
        null);
  }

  static UniSocketException cancelled() {
    return UniSocketException.of(
        UniSocketException.QUEUE_FULL,
        SEND + "cancelled",
        "Its future was cancelled or timed out while it waited in the send queue; the server has not seen it",
        null);
  }

  static SendQueueFullException replaced() {
    return SendQueueFullException.of(
        SEND + "replaced by a later message of the same method, while there is no connection",
        "Its whenDisconnected is LATEST: choose QUEUE to keep all of them",
        null);
  }

  private static String limits(SendQueuePolicy policy) {
    return "It holds at most " + policy.capacity() + " messages and " + policy.bytes() + " bytes.";
  }

  static MessageTooLargeException largerThanQueue(long size, long bytes) {
    return MessageTooLargeException.of(
        UniSocketException.QUEUE_FULL,
        SEND + "the message has " + size + " bytes, the whole send queue " + bytes,
        "Raise bytes of sendQueue (SendQueuePolicy, @SendQueue), or send smaller messages");
  }

  /** Returns 10003 for what cannot be sent. */
  public static UniSocketException invalidData(String detail, String advice) {
    return UniSocketException.of(UniSocketException.INVALID_ARGUMENT, SEND + detail, advice, null);
  }

  /** Returns 10003 for a text that has no encoding. */
  public static UniSocketException halfPair(long index) {
    return invalidData(
        "invalid data: half a surrogate pair at index " + index,
        "Cut texts between code points, not between chars");
  }

  static UniSocketException refused(Throwable cause) {
    return UniSocketException.of(
        UniSocketException.INVALID_ARGUMENT,
        SEND + "the transport refused the message",
        "Only this message is lost; the cause says why",
        cause);
  }

  static SocketTimeoutException sendTimeout(long bytes) {
    return SocketTimeoutException.of(
        "onSocketError:fail the server did not take a message of " + bytes + " bytes in time",
        "It has stopped to read, or the network is slow: raise sendTimeout (a second for each 16 KiB comes on top)",
        null);
  }

  static SocketTimeoutException silentPeer(Duration timeout) {
    return SocketTimeoutException.of(
        "onSocketError:fail nothing came from the server for "
            + timeout.toMillis()
            + " ms after a heartbeat",
        "It is gone, or something on the way is: connect again. If it only is slow, raise the heartbeat's timeout"
            + " (HeartbeatPolicy, @Heartbeat)",
        null);
  }

  static SocketTimeoutException handlersStandStill(Duration timeout) {
    return SocketTimeoutException.of(
        "onSocketError:fail the handlers stood still: what waits for them fills the store, and for "
            + timeout.toMillis()
            + " ms the answer to a heartbeat could not be read behind it",
        "Let handlers return, and hand long work to threads of your own; raise the heartbeat's timeout"
            + " (HeartbeatPolicy, @Heartbeat) if they only need longer",
        null);
  }

  static MessageTooLargeException receivedTooLarge(long limit) {
    return MessageTooLargeException.of(
        UniSocketException.TRANSPORT_ERROR,
        "onSocketError:fail a message of the server is larger than " + limit + " bytes",
        "Raise maxMessageSize (@MaxMessageSize), or let the server send smaller messages");
  }

  static MessageTooLargeException receivedEmptyParts(long count) {
    return MessageTooLargeException.of(
        UniSocketException.TRANSPORT_ERROR,
        "onSocketError:fail a message of the server has " + count + " empty fragments",
        "That bound is fixed: 65 536, and one for each byte of the message. Let the server send fragments that have"
            + " something in them; maxMessageSize (@MaxMessageSize) bounds those");
  }

  static UniSocketException connectionLost(@Nullable Throwable cause) {
    return UniSocketException.of(
        UniSocketException.TRANSPORT_ERROR,
        "onSocketError:fail the connection was lost without a close frame",
        cause == null
            ? "The server, or something on the way, ended it: see the server's log, and connect again"
            : "See the cause, and connect again",
        cause);
  }
}
