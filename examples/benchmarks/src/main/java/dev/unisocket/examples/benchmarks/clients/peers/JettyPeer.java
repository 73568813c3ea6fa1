package dev.unisocket.examples.benchmarks.clients.peers;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Trade;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session.Listener;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/**
 * Jetty, by its own API: a pool reads and calls the listener, which demands the next message
 * itself; sends are asynchronous and unbounded, their callbacks say when one was written. Text is a
 * {@code String} on both sides.
 */
public final class JettyPeer implements Contestant {

  @Override
  public String name() {
    return "Jetty 12.1";
  }

  @Override
  public String key() {
    return "jetty";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception {
    return Json.trades(this, url, received);
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) throws Exception {
    WebSocketClient client = new WebSocketClient();
    client.setMaxTextMessageSize(1 << 20);
    client.start();
    Endpoint endpoint = new Endpoint(received);
    return new Connection(
        client,
        client.connect(endpoint, url).get(Ending.MOST_SECONDS, TimeUnit.SECONDS),
        endpoint.ending);
  }

  private static final class Connection implements Session<String> {
    private final WebSocketClient client;
    private final org.eclipse.jetty.websocket.api.Session session;
    private final Ending ending;
    private final Backlog backlog = new Backlog();
    private final Callback written;

    Connection(
        WebSocketClient client, org.eclipse.jetty.websocket.api.Session session, Ending ending) {
      this.client = client;
      this.session = session;
      this.ending = ending;
      this.written =
          Callback.from(
              backlog::left,
              reason -> {
                ending.failed(reason);
                backlog.left();
              });
    }

    @Override
    public void send(String text) throws IOException, InterruptedException {
      backlog.enter();
      session.sendText(text, written);
    }

    @Override
    public void close() throws Exception {
      session.close();
      try {
        ending.await();
      } finally {
        client.stop();
      }
    }
  }

  /** Public, as Jetty wants it. */
  public static final class Endpoint implements Listener.AutoDemanding {
    private final Ending ending = new Ending();
    private final Consumer<String> received;

    Endpoint(Consumer<String> received) {
      this.received = received;
    }

    @Override
    public void onWebSocketText(String text) {
      received.accept(text);
    }

    @Override
    public void onWebSocketError(Throwable reason) {
      ending.failed(reason);
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
      ending.ended();
      callback.succeed();
    }
  }
}
