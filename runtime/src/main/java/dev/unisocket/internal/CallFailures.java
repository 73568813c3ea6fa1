package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEncodeException;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.RequestTimeoutException;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSocketException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The failures of calls, in uni-app's form, each with what to do about it. */
public final class CallFailures {
  private static final String API = "request:fail ";

  private CallFailures() {}

  /** Returns 10002 for a call without a connection. */
  public static UniSocketException notConnected() {
    return of(Failures.notConnectedToSend());
  }

  /**
   * Returns what a call fails with where its request could not be sent, or its answer not be read:
   * the same failure, of a call.
   */
  public static UniSocketException of(UniSocketException e) {
    String errMsg = API + e.errMsg().substring(e.errMsg().indexOf(' ') + 1);
    String message = String.valueOf(e.getMessage());
    String advice = message.substring(Math.min(message.length(), e.errMsg().length() + 2));
    Throwable cause = e.getCause();
    if (e instanceof SocketClosedException) {
      CloseEvent event = ((SocketClosedException) e).closeEvent();
      return SocketClosedException.of(errMsg, advice, event, cause);
    }
    if (e instanceof SendQueueFullException) {
      return SendQueueFullException.of(errMsg, advice, cause);
    }
    if (e instanceof MessageTooLargeException) {
      return MessageTooLargeException.of(e.errCode(), errMsg, advice);
    }
    if (e instanceof MessageEncodeException) {
      return MessageEncodeException.of(errMsg, advice, cause);
    }
    if (e instanceof MessageDecodeException) {
      return MessageDecodeException.of(errMsg, advice, cause);
    }
    return UniSocketException.of(e.errCode(), errMsg, advice, cause);
  }

  /** Returns what a call fails with whose result has no value for what the method returns. */
  public static MessageDecodeException nullResult(String method, String type) {
    return MessageDecodeException.of(
        API + "the result of " + method + " is null",
        "The method returns " + type + ", which has no null: return the class instead of it",
        null);
  }

  static RequestTimeoutException timeout(String method, Duration timeout, boolean sent) {
    return RequestTimeoutException.of(
        API + method + " was not answered within " + timeout.toMillis() + " ms",
        sent
            ? "The server may have carried it out, or still do so: ask it before you call again, or raise the"
                + " timeout of @Request"
            : "It waited in the send queue all the time, the server has not seen it: see whether the client is"
                + " connected, or raise the timeout of @Request",
        null);
  }

  static RequestTimeoutException storeIsFull(String method) {
    return RequestTimeoutException.of(
        API
            + method
            + " cannot be answered: the handlers stand still, and what came before is full",
        "An answer overtakes at most 1024 messages or 16 MiB that wait for their handlers: let handlers return"
            + " sooner, or make calls before messages pile up",
        null);
  }

  static RequestTimeoutException interrupted(String method) {
    return RequestTimeoutException.of(
        API + method + " was given up, the thread was interrupted",
        "The server may have carried it out; the thread's interrupt flag is set again",
        null);
  }

  static SocketClosedException connectionEnded(
      String method, @Nullable CloseEvent event, @Nullable Throwable cause) {
    return SocketClosedException.of(
        API + "the connection ended before " + method + " was answered",
        "The server may have carried it out: ask it before you call again",
        event,
        cause);
  }
}
