package dev.unisocket;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.ClientSettings;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one client gets, whatever the annotations of its interface say: see {@link
 * UniSockets.Builder#client}. Not thread-safe; used inside that call only.
 */
public final class ClientOptions {
  private @Nullable String url;
  private @Nullable List<String> protocols;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private @Nullable Duration connectTimeout;
  private @Nullable MessageCodec codec;
  private @Nullable SendQueuePolicy sendQueue;
  private @Nullable Long maxMessageSize;
  private @Nullable HandshakeInterceptor handshake;
  private @Nullable HeartbeatPolicy heartbeat;
  private @Nullable ReconnectPolicy reconnect;

  ClientOptions() {}

  /**
   * Sets the url: a template with the same variables as the annotation's; placeholders are
   * resolved.
   */
  public ClientOptions url(String url) {
    this.url = Objects.requireNonNull(url, "url");
    return this;
  }

  /** Sets the subprotocols to ask for, the preferred one first. */
  public ClientOptions protocols(String... protocols) {
    this.protocols = List.of(protocols);
    return this;
  }

  /** Adds a header, as it is; those of the annotation with the same name are left out. */
  public ClientOptions header(String name, String value) {
    headers.add(
        new AbstractMap.SimpleImmutableEntry<>(
            Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
    return this;
  }

  /** Sets how long an attempt may take, from the call to the open; positive. */
  public ClientOptions connectTimeout(Duration timeout) {
    this.connectTimeout = UniSockets.Builder.positive("connectTimeout", timeout);
    return this;
  }

  /** Sets the codec. */
  public ClientOptions codec(MessageCodec codec) {
    this.codec = Objects.requireNonNull(codec, "codec");
    return this;
  }

  /** Sets what may wait to be sent. */
  public ClientOptions sendQueue(SendQueuePolicy policy) {
    this.sendQueue = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /** Sets when to connect again. */
  public ClientOptions reconnect(ReconnectPolicy policy) {
    this.reconnect = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /** Sets how a silent server is noticed; {@link HeartbeatPolicy#none()} for not at all. */
  public ClientOptions heartbeat(HeartbeatPolicy policy) {
    this.heartbeat = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /** Sets how large a received message may be, in bytes, text counted in UTF-8; at least 1. */
  public ClientOptions maxMessageSize(long bytes) {
    this.maxMessageSize = UniSockets.Builder.positive("maxMessageSize", bytes);
    return this;
  }

  /** Sets what changes url and headers before every attempt. */
  public ClientOptions handshake(HandshakeInterceptor interceptor) {
    this.handshake = Objects.requireNonNull(interceptor, "interceptor");
    return this;
  }

  ClientSettings settings() {
    return new ClientSettings(
        url,
        protocols,
        List.copyOf(headers),
        connectTimeout,
        codec,
        sendQueue,
        maxMessageSize,
        handshake,
        heartbeat,
        reconnect);
  }
}
