package dev.unisocket.examples.benchmarks.clients;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own client, as somebody who knows it well writes it by hand: the floor that the others
 * are measured against.
 *
 * <p>A message is handled inside the listener, on the thread that the JDK calls it on, without any
 * hop; a message in one part, which is nearly every one, is never copied into a buffer; readers and
 * writers of Jackson are made once. The JDK refuses a second send while one is pending, so a lock
 * gives each sender its turn, and a sender waits for the send before its own, not for its own. JSON
 * is made outside the lock.
 */
public final class RawJdk implements MarketContestant {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final ObjectReader TRADE = MAPPER.readerFor(Trade.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(Trade.class);

  @Override
  public String name() {
    return "raw JDK";
  }

  @Override
  public String key() {
    return "raw";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception {
    return new Line<>(
        url, text -> received.accept(TRADE.readValue(text)), WRITER::writeValueAsString);
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) throws Exception {
    return new Line<>(url, received::accept, text -> text);
  }

  @Override
  public Session<Trade> market(URI url, Consumer<MarketEvent> received) throws Exception {
    return new Line<>(url, new Dispatch(received), WRITER::writeValueAsString);
  }

  private interface TextHandler {
    void accept(String text) throws IOException;
  }

  private interface Encoder<T> {
    String encode(T message) throws JsonProcessingException;
  }

  /** Finds the kind by a streaming parse that stops there, and decodes the text once. */
  private static final class Dispatch implements TextHandler {
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final Consumer<MarketEvent> received;

    Dispatch(Consumer<MarketEvent> received) {
      this.received = received;
      readers.put("trade", TRADE);
      readers.put("quote", MAPPER.readerFor(MarketEvent.Quote.class));
      readers.put("depth", MAPPER.readerFor(MarketEvent.Depth.class));
      readers.put("index", MAPPER.readerFor(MarketEvent.Index.class));
      readers.put("stats", MAPPER.readerFor(MarketEvent.Stats.class));
      readers.put("order", MAPPER.readerFor(MarketEvent.Order.class));
      readers.put("level", MAPPER.readerFor(MarketEvent.Level.class));
      readers.put("yield", MAPPER.readerFor(MarketEvent.Yield.class));
      readers.put("curve", MAPPER.readerFor(MarketEvent.Curve.class));
      readers.put("pulse", MAPPER.readerFor(MarketEvent.Pulse.class));
    }

    @Override
    public void accept(String text) throws IOException {
      String kind = kind(text);
      ObjectReader reader = readers.get(kind);
      if (reader == null) {
        throw new IOException("no handler for the kind " + kind);
      }
      received.accept(reader.readValue(text));
    }

    private static @Nullable String kind(String text) throws IOException {
      try (JsonParser parser = FACTORY.createParser(text)) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          if (parser.currentName().equals("e")) {
            return parser.nextTextValue();
          }
          parser.nextToken();
          parser.skipChildren();
        }
        return null;
      }
    }
  }

  private static final class Line<T> implements Session<T>, WebSocket.Listener {
    /** Asked for at once, and again when half of it has come: the reading never waits for us. */
    private static final int WINDOW = 64;

    private final TextHandler handler;
    private final Encoder<T> encoder;
    private final StringBuilder parts = new StringBuilder();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Object turn = new Object();
    private final WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null); // in turn
    private int taken; // calls since the last request; of the listener

    Line(URI url, TextHandler handler, Encoder<T> encoder) {
      this.handler = handler;
      this.encoder = encoder;
      this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(url, this).join();
    }

    @Override
    public void send(T message) throws JsonProcessingException {
      String text = encoder.encode(message);
      synchronized (turn) {
        sending.join();
        sending = socket.sendText(text, true);
      }
    }

    @Override
    public void close() throws Exception {
      try {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").thenCompose(sent -> ended).get(5, SECONDS);
      } finally {
        socket.abort(); // the JDK has no deadline for a close
      }
    }

    @Override
    public void onOpen(WebSocket socket) {
      socket.request(WINDOW);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      if (++taken == WINDOW / 2) {
        taken = 0;
        socket.request(WINDOW / 2);
      }
      try {
        if (!last) {
          parts.append(part);
        } else if (parts.length() == 0) {
          handler.accept(part.toString());
        } else {
          String whole = parts.append(part).toString();
          parts.setLength(0);
          handler.accept(whole);
        }
      } catch (IOException e) {
        e.printStackTrace();
        socket.abort();
      }
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      ended.complete(null);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      error.printStackTrace();
      ended.completeExceptionally(error);
    }
  }
}
