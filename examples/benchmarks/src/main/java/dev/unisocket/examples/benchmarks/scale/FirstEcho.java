package dev.unisocket.examples.benchmarks.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.unisocket.UniSockets;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that connects, says something, hears it, and ends: all that it does is to start. */
final class FirstEcho {
  private static final Note SAID = new Note("me", 1, "hello");
  private static final long PATIENCE_SECONDS = 60;

  private FirstEcho() {}

  /**
   * Prints the CPU time of the process in milliseconds, once it has heard its echo.
   *
   * @param args the {@link Kind}, then host and port of the server
   */
  public static void main(String... args) throws Exception {
    System.setProperty("notes.server", args[1]);
    // No method of another class for each: what the other kind needs is not even loaded.
    Note heard = args[0].equals("RAW") ? raw() : generated();
    if (!heard.equals(SAID)) {
      throw new IllegalStateException("heard " + heard);
    }
    System.out.println("echo");
    long cpu =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    System.out.printf(Locale.ROOT, "cpu=%.1f%n", cpu / 1e6);
    System.exit(0);
  }

  private static Note generated() throws Exception {
    CompletableFuture<Note> heard = new CompletableFuture<>();
    NoteSocket socket = new NoteSocketImpl(UniSockets.builder().build());
    socket.onNote(heard::complete);
    socket.connect().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    socket.send(SAID).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return heard.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static Note raw() throws Exception {
    ObjectMapper json = new ObjectMapper();
    Listener listener = new Listener(json);
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://" + System.getProperty("notes.server") + "/"), listener)
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    socket.sendText(json.writeValueAsString(SAID), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return listener.heard.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static final class Listener implements WebSocket.Listener {
    final CompletableFuture<Note> heard = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final ObjectMapper json;

    Listener(ObjectMapper json) {
      this.json = json;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        try {
          heard.complete(json.readValue(parts.toString(), Note.class));
        } catch (JsonProcessingException e) {
          heard.completeExceptionally(e);
        }
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      heard.completeExceptionally(error);
    }
  }
}
