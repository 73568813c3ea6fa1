package dev.unisocket.examples.chat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/** Hands every message on to the others in the same room; the room is the path of the url. */
public final class ChatServer extends WebSocketServer implements AutoCloseable {
  private final CompletableFuture<Void> started = new CompletableFuture<>();

  private ChatServer() {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        1,
        List.of(new Draft_6455(List.of(), List.of(new Protocol("chat.v1"), new Protocol("")))));
    setDaemon(true);
    setReuseAddr(true);
  }

  /** Starts a server on a free port of this machine. */
  public static ChatServer begin() throws Exception {
    ChatServer server = new ChatServer();
    server.start();
    server.started.get(10, TimeUnit.SECONDS);
    return server;
  }

  /** Returns the url of a room, with {@code {room}} and {@code {name}} left open. */
  public String url() {
    return "ws://127.0.0.1:" + getPort() + "/rooms/{room}?name={name}";
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket person, ClientHandshake handshake) {
    person.setAttachment(room(handshake.getResourceDescriptor()));
  }

  @Override
  public void onMessage(WebSocket person, String json) {
    for (WebSocket other : getConnections()) {
      if (other != person && person.getAttachment().equals(other.getAttachment())) {
        other.send(json);
      }
    }
  }

  @Override
  public void onClose(WebSocket person, int code, String reason, boolean byThem) {}

  @Override
  public void onError(WebSocket person, Exception failure) {
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

  private static String room(String resource) {
    int query = resource.indexOf('?');
    return query < 0 ? resource : resource.substring(0, query);
  }
}
