package dev.unisocket.it;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/**
 * A well-behaved server of another hand: it sends back what it gets, and closes when it is told
 * {@code "close <code> <reason>"}.
 */
final class EchoServer extends WebSocketServer implements AutoCloseable {
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private volatile String lastResource = "";
  private volatile ClientHandshake lastHandshake;

  private EchoServer() {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        1,
        List.of(
            new Draft_6455(
                List.of(), List.of(new Protocol("chat.v2"), new Protocol("")), 32 << 20)));
    setDaemon(true);
    setReuseAddr(true);
    setConnectionLostTimeout(0);
  }

  static EchoServer begin() throws Exception {
    EchoServer server = new EchoServer();
    server.start();
    server.started.get(10, TimeUnit.SECONDS);
    return server;
  }

  String url(String rest) {
    return "ws://127.0.0.1:" + getPort() + rest;
  }

  /** Returns path and query of the last handshake. */
  String lastResource() {
    return lastResource;
  }

  /** Returns a header of the last handshake. */
  String lastHeader(String name) {
    return lastHandshake.getFieldValue(name);
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    lastResource = handshake.getResourceDescriptor();
    lastHandshake = handshake;
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    if (text.startsWith("close ")) {
      String[] words = text.split(" ", 3);
      socket.close(Integer.parseInt(words[1]), words[2]);
    } else {
      socket.send(text);
    }
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer bytes) {
    socket.send(bytes);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean byThem) {}

  @Override
  public void onError(WebSocket socket, Exception failure) {
    started.completeExceptionally(failure);
  }

  /** Ends the server and its connections; an interrupt of the caller stays set. */
  @Override
  public void close() {
    try {
      stop(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
