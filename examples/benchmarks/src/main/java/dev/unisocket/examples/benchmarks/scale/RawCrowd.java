package dev.unisocket.examples.benchmarks.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The JDK's client, by hand, with the least that a correct program needs. */
final class RawCrowd implements Crowd {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader READER = JSON.readerFor(Note.class);
  private static final ObjectWriter WRITER = JSON.writerFor(Note.class);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  RawCrowd(String server) {
    this.url = URI.create("ws://" + server + "/");
  }

  @Override
  public CompletableFuture<? extends Member> open(Consumer<Note> received) {
    RawMember member = new RawMember(received);
    return client.newWebSocketBuilder().buildAsync(url, member).thenApply(member::opened);
  }

  /** Nothing to do: a client without connections and references goes by itself. */
  @Override
  public void close() {}

  private static final class RawMember implements Member, WebSocket.Listener {
    private final Consumer<Note> received;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private volatile @Nullable WebSocket socket;
    private @Nullable StringBuilder parts; // the JDK calls one after the other

    RawMember(Consumer<Note> received) {
      this.received = received;
    }

    RawMember opened(WebSocket opened) {
      socket = opened;
      return this;
    }

    private WebSocket socket() {
      WebSocket opened = socket;
      if (opened == null) {
        throw new IllegalStateException("not open");
      }
      return opened;
    }

    @Override
    public CompletableFuture<?> send(Note note) {
      try {
        return socket().sendText(WRITER.writeValueAsString(note), true);
      } catch (JsonProcessingException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public CompletableFuture<?> leave() {
      return socket().sendClose(1000, "").thenCompose(sent -> ended);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      String text;
      if (last && parts == null) {
        text = part.toString();
      } else {
        parts = (parts == null ? new StringBuilder() : parts).append(part);
        text = last ? parts.toString() : null;
      }
      if (text != null) {
        parts = null;
        try {
          received.accept(READER.readValue(text));
        } catch (JsonProcessingException e) {
          ended.completeExceptionally(e);
          from.abort();
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      ended.complete(null);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ended.completeExceptionally(error);
    }
  }
}
