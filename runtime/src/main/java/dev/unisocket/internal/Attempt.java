package dev.unisocket.internal;

import dev.unisocket.Handshake;
import dev.unisocket.HandshakeInterceptor;
import dev.unisocket.UniSocketException;
import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Transport;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, from the interceptor to the call of the transport. Its deadline is the task's
 * affair.
 */
final class Attempt {

  /** Whose attempt it is. */
  interface Socket {
    /** Returns whether an open is still wanted. */
    boolean isConnecting();

    /** The transport has begun. */
    void begun(Connection connection);

    /** It will not begin. */
    void attemptFailed(UniSocketException failure);
  }

  private final Transport transport;
  private final SocketExecutor executor;
  private final Socket socket;
  private final ConnectionListener listener;

  Attempt(
      Transport transport, SocketExecutor executor, Socket socket, ConnectionListener listener) {
    this.transport = transport;
    this.executor = executor;
    this.socket = socket;
    this.listener = listener;
  }

  /**
   * Begins.
   *
   * @param number of the attempt, 0 for the first
   * @param last why the attempt before failed, null if it did not
   */
  void begin(
      Target target,
      @Nullable HandshakeInterceptor interceptor,
      int number,
      @Nullable UniSocketException last) {
    if (interceptor == null) {
      connect(target);
    } else {
      executor.execute(() -> intercept(target, handshake(target, number, last), interceptor));
    }
  }

  private void intercept(Target target, Handshake asked, HandshakeInterceptor interceptor) {
    try {
      CompletionStage<Handshake> stage = interceptor.intercept(asked);
      if (stage == null) {
        socket.attemptFailed(ConnectFailures.interceptor(null));
        return;
      }
      stage.whenComplete((answer, failure) -> intercepted(target, asked, answer, failure));
    } catch (Throwable e) {
      socket.attemptFailed(ConnectFailures.interceptor(e));
    }
  }

  private void intercepted(
      Target target, Handshake asked, @Nullable Handshake answer, @Nullable Throwable failure) {
    if (failure != null || answer == null) {
      socket.attemptFailed(
          ConnectFailures.interceptor(
              failure instanceof CompletionException ? failure.getCause() : failure));
      return;
    }
    Target changed;
    try {
      changed = answer == asked ? target : target(target, asked, answer);
    } catch (UniSocketException e) {
      socket.attemptFailed(e);
      return;
    }
    connect(changed);
  }

  private void connect(Target target) {
    if (!socket.isConnecting()) {
      return;
    }
    Connection connection;
    executor.stayAway(true);
    try {
      connection =
          transport.connect(
              ConnectRequest.of(target.url(), target.headers(), target.protocols()), listener);
    } catch (RuntimeException e) { // against the contract, but the transport may be a user's own
      executor.stayAway(false);
      socket.attemptFailed(ConnectFailures.of(target.url(), e));
      return;
    }
    executor.stayAway(false);
    socket.begun(connection);
  }

  private static Handshake handshake(Target target, int number, @Nullable UniSocketException last) {
    Map<String, String> joined = new LinkedHashMap<>();
    target.headers().forEach((name, values) -> joined.put(name, String.join(", ", values)));
    return Handshake.of(target.url(), joined, target.protocols(), number, last);
  }

  /** Checks what came back; a header that was not touched keeps its several values. */
  private static Target target(Target target, Handshake asked, Handshake answer) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    answer
        .header()
        .forEach(
            (name, value) -> {
              List<String> before = target.headers().get(name);
              List<String> values =
                  before != null && value.equals(asked.header().get(name))
                      ? before
                      : List.of(value);
              for (String each : values) {
                headers.add(new AbstractMap.SimpleImmutableEntry<>(name, each));
              }
            });
    return Target.of(answer.url().toString(), headers, answer.protocols());
  }
}
