package dev.unisocket.internal;

import dev.unisocket.HandshakeInterceptor;
import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.codec.MessageCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code UniSockets.Builder.client(...)} says of one interface; null where it says nothing.
 * Immutable.
 */
public final class ClientSettings {
  /** Nothing said. */
  public static final ClientSettings NONE =
      new ClientSettings(null, null, List.of(), null, null, null, null, null, null, null);

  private final @Nullable String url;
  private final @Nullable List<String> protocols;
  private final List<Map.Entry<String, String>> headers;
  private final @Nullable Duration connectTimeout;
  private final @Nullable MessageCodec codec;
  private final @Nullable SendQueuePolicy sendQueue;
  private final @Nullable Long maxMessageSize;
  private final @Nullable HandshakeInterceptor handshake;
  private final @Nullable HeartbeatPolicy heartbeat;
  private final @Nullable ReconnectPolicy reconnect;

  /** Collects the settings. */
  public ClientSettings(
      @Nullable String url,
      @Nullable List<String> protocols,
      List<Map.Entry<String, String>> headers,
      @Nullable Duration connectTimeout,
      @Nullable MessageCodec codec,
      @Nullable SendQueuePolicy sendQueue,
      @Nullable Long maxMessageSize,
      @Nullable HandshakeInterceptor handshake,
      @Nullable HeartbeatPolicy heartbeat,
      @Nullable ReconnectPolicy reconnect) {
    this.url = url;
    this.protocols = protocols;
    this.headers = headers;
    this.connectTimeout = connectTimeout;
    this.codec = codec;
    this.sendQueue = sendQueue;
    this.maxMessageSize = maxMessageSize;
    this.handshake = handshake;
    this.heartbeat = heartbeat;
    this.reconnect = reconnect;
  }

  /** Returns a template with the variables of the annotation's. */
  public @Nullable String url() {
    return url;
  }

  /** Returns the subprotocols to ask for. */
  public @Nullable List<String> protocols() {
    return protocols;
  }

  /** Returns headers, each in place of an annotation's of the same name. */
  public List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /** Returns the connect timeout. */
  public @Nullable Duration connectTimeout() {
    return connectTimeout;
  }

  /** Returns the codec. */
  public @Nullable MessageCodec codec() {
    return codec;
  }

  @Nullable SendQueuePolicy sendQueue() {
    return sendQueue;
  }

  @Nullable Long maxMessageSize() {
    return maxMessageSize;
  }

  @Nullable HandshakeInterceptor handshake() {
    return handshake;
  }

  @Nullable HeartbeatPolicy heartbeat() {
    return heartbeat;
  }

  @Nullable ReconnectPolicy reconnect() {
    return reconnect;
  }
}
