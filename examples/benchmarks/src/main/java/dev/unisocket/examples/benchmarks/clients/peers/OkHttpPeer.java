package dev.unisocket.examples.benchmarks.clients.peers;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Trade;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp: a thread reads and calls the listener, {@code send} queues for one that writes. The queue
 * is bounded in bytes: beyond 16 MiB it takes no more and ends the connection, so the documented
 * means, {@code queueSize()}, is looked at before each send. Text is a {@code String} on both
 * sides.
 */
public final class OkHttpPeer implements Contestant {

  /** About 1024 trades; of larger messages, one is always taken. */
  private static final long MOST_QUEUED_BYTES = 96 * 1024;

  @Override
  public String name() {
    return "OkHttp 5";
  }

  @Override
  public String key() {
    return "okhttp";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception {
    return Json.trades(this, url, received);
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) throws Exception {
    OkHttpClient client = new OkHttpClient.Builder().build();
    Listener listener = new Listener(received);
    WebSocket socket =
        client.newWebSocket(new Request.Builder().url(url.toString()).build(), listener);
    listener.opened.get(Ending.MOST_SECONDS, TimeUnit.SECONDS);
    return new Connection(client, socket, listener.ending);
  }

  private static final class Connection implements Session<String> {
    private final OkHttpClient client;
    private final WebSocket socket;
    private final Ending ending;

    Connection(OkHttpClient client, WebSocket socket, Ending ending) {
      this.client = client;
      this.socket = socket;
      this.ending = ending;
    }

    @Override
    public void send(String text) throws IOException {
      if (socket.queueSize() > MOST_QUEUED_BYTES) {
        Backlog.awaitRoom(() -> socket.queueSize() > MOST_QUEUED_BYTES);
      }
      if (!socket.send(text)) {
        throw new IOException("closed, or the queue is full");
      }
    }

    @Override
    public void close() throws Exception {
      socket.close(1000, null);
      try {
        ending.await();
      } finally {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
      }
    }
  }

  private static final class Listener extends WebSocketListener {
    private final CompletableFuture<Response> opened = new CompletableFuture<>();
    private final Ending ending = new Ending();
    private final Consumer<String> received;

    Listener(Consumer<String> received) {
      this.received = received;
    }

    @Override
    public void onOpen(WebSocket socket, Response response) {
      opened.complete(response);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      received.accept(text);
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(1000, null); // the answer is the application's, in OkHttp
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
      ending.ended();
    }

    @Override
    public void onFailure(WebSocket socket, Throwable reason, @Nullable Response response) {
      opened.completeExceptionally(reason);
      ending.failed(reason);
      ending.ended();
    }
  }
}
