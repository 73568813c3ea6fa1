package dev.unisocket.internal;

import dev.unisocket.HandshakeInterceptor;
import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SendQueuePolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one socket is made with. Immutable. */
public final class SocketSettings {
  final Duration connectTimeout;
  final Duration closeTimeout;
  final Duration sendTimeout;
  final long maxMessageSize;
  final SendQueuePolicy sendQueue;
  final boolean sendBeforeOpen; // of SocketTask and Uni: a typed client's sends always wait
  final @Nullable HandshakeInterceptor handshake;
  final HeartbeatPolicy heartbeat;
  final ReconnectPolicy reconnect; // of clients only

  /** Collects the settings of all sockets. */
  public SocketSettings(
      Duration connectTimeout,
      Duration closeTimeout,
      Duration sendTimeout,
      long maxMessageSize,
      SendQueuePolicy sendQueue,
      boolean sendBeforeOpen,
      @Nullable HandshakeInterceptor handshake,
      HeartbeatPolicy heartbeat,
      ReconnectPolicy reconnect) {
    this.connectTimeout = connectTimeout;
    this.closeTimeout = closeTimeout;
    this.sendTimeout = sendTimeout;
    this.maxMessageSize = maxMessageSize;
    this.sendQueue = sendQueue;
    this.sendBeforeOpen = sendBeforeOpen;
    this.handshake = handshake;
    this.heartbeat = heartbeat;
    this.reconnect = reconnect;
  }

  /** Returns these with another connect timeout, unless it is null. */
  public SocketSettings connectTimeout(@Nullable Duration timeout) {
    return timeout == null
        ? this
        : new SocketSettings(
            timeout,
            closeTimeout,
            sendTimeout,
            maxMessageSize,
            sendQueue,
            sendBeforeOpen,
            handshake,
            heartbeat,
            reconnect);
  }

  /** Returns these with what one client sets; these where that is nothing. */
  public SocketSettings with(ClientSettings client) {
    if (client.connectTimeout() == null
        && client.maxMessageSize() == null
        && client.sendQueue() == null
        && client.handshake() == null
        && client.heartbeat() == null
        && client.reconnect() == null) {
      return this;
    }
    return new SocketSettings(
        client.connectTimeout() != null ? client.connectTimeout() : connectTimeout,
        closeTimeout,
        sendTimeout,
        client.maxMessageSize() != null ? client.maxMessageSize() : maxMessageSize,
        client.sendQueue() != null ? client.sendQueue() : sendQueue,
        sendBeforeOpen,
        client.handshake() != null ? client.handshake() : handshake,
        client.heartbeat() != null ? client.heartbeat() : heartbeat,
        client.reconnect() != null ? client.reconnect() : reconnect);
  }
}
