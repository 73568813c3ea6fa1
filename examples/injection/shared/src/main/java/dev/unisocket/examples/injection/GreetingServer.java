package dev.unisocket.examples.injection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Answers each name with a greeting. */
public final class GreetingServer extends WebSocketServer implements AutoCloseable {
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();

  private GreetingServer() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setDaemon(true);
    setReuseAddr(true);
  }

  /** Starts a server on a free port of this machine. */
  public static GreetingServer begin() throws Exception {
    GreetingServer server = new GreetingServer();
    server.start();
    server.started.get(10, TimeUnit.SECONDS);
    return server;
  }

  /** Returns where it listens. */
  public String url() {
    return "ws://localhost:" + getPort();
  }

  /** Returns the code with which the first client closed, waiting for it at most ten seconds. */
  public int closeCode() throws Exception {
    return closed.get(10, TimeUnit.SECONDS);
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket client, ClientHandshake handshake) {}

  @Override
  public void onMessage(WebSocket client, String name) {
    client.send("Hello, " + name + "!");
  }

  @Override
  public void onClose(WebSocket client, int code, String reason, boolean remote) {
    closed.complete(code);
  }

  @Override
  public void onError(WebSocket client, Exception failure) {
    started.completeExceptionally(failure);
    closed.completeExceptionally(failure);
  }

  @Override
  public void close() {
    try {
      stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
