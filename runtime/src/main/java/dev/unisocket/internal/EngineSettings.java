package dev.unisocket.internal;

import dev.unisocket.SocketObserver;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.transport.Transport;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a builder collected. Immutable. */
public final class EngineSettings {
  final SocketSettings sockets;
  final Map<Class<?>, ClientSettings> clients;
  final @Nullable Executor executor; // null: threads of the runtime
  final @Nullable MessageCodec codec; // null: the standard one
  final UnaryOperator<@Nullable String> placeholders;
  final SocketObserver observer;
  final Transport transport;
  final boolean ownsTransport; // what the user brought is the user's to close

  /** Collects. */
  public EngineSettings(
      SocketSettings sockets,
      Map<Class<?>, ClientSettings> clients,
      @Nullable Executor executor,
      @Nullable MessageCodec codec,
      UnaryOperator<@Nullable String> placeholders,
      SocketObserver observer,
      Transport transport,
      boolean ownsTransport) {
    this.sockets = sockets;
    this.clients = Map.copyOf(clients);
    this.executor = executor;
    this.codec = codec;
    this.placeholders = placeholders;
    this.observer = observer;
    this.transport = transport;
    this.ownsTransport = ownsTransport;
  }
}
