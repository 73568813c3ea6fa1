package dev.unisocket.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A server of another hand that does with each message of JSON what a test says. */
final class ScriptedServer extends WebSocketServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final Script script;

  /** What happens on a message; called on one thread at a time. */
  interface Script {
    void heard(WebSocket socket, JsonNode message) throws Exception;
  }

  private ScriptedServer(Script script) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.script = script;
    setDaemon(true);
    setReuseAddr(true);
    setConnectionLostTimeout(0);
  }

  static ScriptedServer begin(Script script) throws Exception {
    ScriptedServer server = new ScriptedServer(script);
    server.start();
    server.started.get(10, TimeUnit.SECONDS);
    return server;
  }

  /** Returns a text as JSON, with apostrophes for quotation marks. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Returns a value of the client's placeholders: where this server is. */
  String authority() {
    return "127.0.0.1:" + getPort();
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {}

  @Override
  public void onMessage(WebSocket socket, String text) {
    try {
      script.heard(socket, JSON.readTree(text));
      // Java-WebSocket forgets what it is given while it finishes a write, until it is asked again.
      while (socket.isOpen() && socket.hasBufferedData()) {
        onWriteDemand(socket);
        Thread.onSpinWait();
      }
    } catch (Exception e) {
      // The client under test sees the end of its connection, and why.
      socket.close(1011, String.valueOf(e));
    }
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
