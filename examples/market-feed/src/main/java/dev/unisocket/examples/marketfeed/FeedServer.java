package dev.unisocket.examples.marketfeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * A market in this process. A symbol is traded while somebody watches it. Connections are ended on
 * purpose: in the middle of the stream without a word, in place of the first answer to a call, and
 * with a close frame (1001); each time some trades follow at once, which nobody hears of.
 */
final class FeedServer extends WebSocketServer implements AutoCloseable {
  static final int DROPS = 3;

  /** How many trades of each symbol follow the end of a connection at once. */
  static final int UNHEARD = 20;

  private final ObjectMapper json = new ObjectMapper();
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "market");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Tape> tapes = new LinkedHashMap<>();
  private final int messagesBeforeDrop;
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * Guards the tapes' trades and what follows. Never taken by a callback that ends a connection.
   */
  private final Object market = new Object();

  private int drops;

  private FeedServer(List<String> symbols, int trades, int messagesBeforeDrop) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setDaemon(true);
    setReuseAddr(true);
    this.messagesBeforeDrop = messagesBeforeDrop;
    for (String symbol : symbols) {
      tapes.put(symbol, new Tape(symbol, trades));
    }
  }

  /**
   * Starts a market on a free port of this machine.
   *
   * @param trades how many of each symbol there will be
   * @param pace the time between a trade and the next
   * @param messagesBeforeDrop how many messages a connection carries before it is dropped
   */
  static FeedServer begin(List<String> symbols, int trades, Duration pace, int messagesBeforeDrop)
      throws Exception {
    FeedServer server = new FeedServer(symbols, trades, messagesBeforeDrop);
    server.start();
    server.started.get(10, TimeUnit.SECONDS);
    Future<?> unused = // it trades until close
        server.clock.scheduleAtFixedRate(
            server::trade, pace.toNanos(), pace.toNanos(), TimeUnit.NANOSECONDS);
    return server;
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/market";
  }

  private Tape tape(String symbol) {
    return Objects.requireNonNull(tapes.get(symbol), symbol);
  }

  /** Returns how many trades of a symbol there were until now. */
  int published(String symbol) {
    synchronized (market) {
      return tape(symbol).trades().size();
    }
  }

  /** Returns the sum of the sizes of a symbol's trades after the first {@code before}. */
  long volume(String symbol, int before) {
    synchronized (market) {
      return tape(symbol).trades().stream().skip(before).mapToLong(Trade::size).sum();
    }
  }

  /** Returns how many connections were ended on purpose. */
  int drops() {
    synchronized (market) {
      return drops;
    }
  }

  int connections() {
    return connections.get();
  }

  private void trade() {
    synchronized (market) {
      for (Tape tape : tapes.values()) {
        if (!tape.watchers().isEmpty()) {
          trade(tape);
        }
      }
    }
  }

  private void trade(Tape tape) {
    if (tape.isOver()) {
      return;
    }
    publish(tape, json.valueToTree(tape.trade()), "trade");
    if (tape.trades().size() % 4 == 0) {
      publish(tape, json.valueToTree(tape.quote()), "quote");
    }
    if (tape.isOver()) {
      publish(tape, json.valueToTree(tape.closed()), "closed");
    }
  }

  private void publish(Tape tape, ObjectNode message, String type) {
    message.put("type", type);
    for (WebSocket watcher : tape.watchers()) {
      send(watcher, message);
      if (watcher.<AtomicInteger>getAttachment().incrementAndGet() == messagesBeforeDrop) {
        drop(watcher);
      }
    }
  }

  private static void send(WebSocket connection, ObjectNode message) {
    if (connection
        .isOpen()) { // it stays a watcher until its onClose, which comes on its own thread
      connection.send(message.toString());
    }
  }

  private void drop(WebSocket connection) {
    if (drops < DROPS) {
      drops++;
      if (drops == DROPS) {
        connection.close(1001, "moving to another machine");
      } else {
        connection.closeConnection(1006, "dropped"); // no close frame
      }
      for (Tape tape : tapes.values()) {
        for (int i = 0; i < UNHEARD; i++) {
          trade(tape);
        }
      }
    }
  }

  @Override
  public void onMessage(WebSocket connection, String text) {
    try {
      JsonNode message = json.readTree(text);
      synchronized (market) {
        if (message.has("method")) {
          answer(connection, message);
        } else {
          subscribe(connection, message);
        }
      }
    } catch (JsonProcessingException e) {
      connection.close(1003, "no JSON");
    }
  }

  private void answer(WebSocket connection, JsonNode call) {
    if (drops == 1) {
      drop(connection); // the caller cannot know whether its call was carried out
      return;
    }
    ObjectNode answer = json.createObjectNode().set("id", call.get("id"));
    JsonNode params = call.path("params");
    Tape tape = tapes.get(params.path("symbol").asText());
    if (tape == null || !call.path("method").asText().equals("replay")) {
      answer.putObject("error").put("code", -32601).put("message", "no such method or symbol");
    } else {
      answer.set(
          "result",
          json.valueToTree(tape.replay(params.path("from").asInt(), params.path("to").asInt())));
    }
    send(connection, answer);
  }

  private void subscribe(WebSocket connection, JsonNode message) {
    Tape tape = tapes.get(message.path("symbol").asText());
    if (tape == null) {
      send(connection, json.createObjectNode().put("type", "news").put("text", "no such symbol"));
    } else if (message.path("type").asText().equals("watch")) {
      tape.watchers().add(connection);
      ObjectNode watching = json.valueToTree(tape.watching());
      send(connection, watching.put("type", "watching"));
      if (tape.isOver()) {
        ObjectNode closed = json.valueToTree(tape.closed());
        send(connection, closed.put("type", "closed"));
      }
    } else {
      tape.watchers().remove(connection);
    }
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    connection.setAttachment(new AtomicInteger());
    connections.incrementAndGet();
    connection.send(
        json.createObjectNode().put("type", "news").put("text", "the market is open").toString());
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean byThem) {
    tapes.values().forEach(tape -> tape.watchers().remove(connection));
  }

  @Override
  public void onError(WebSocket connection, Exception failure) {
    started.completeExceptionally(failure);
  }

  /** Ends the market and its connections; an interrupt of the caller stays set. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      stop(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
