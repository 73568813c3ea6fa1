package dev.unisocket.examples.benchmarks.clients.peers;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Trade;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.glassfish.tyrus.client.ClientManager;

/**
 * Tyrus, the reference implementation of Jakarta WebSocket, on Grizzly as its standalone client
 * brings it: sends through the asynchronous remote, unbounded, whose handler says when one was
 * written. Text is a {@code String} on both sides.
 */
public final class TyrusPeer implements Contestant {

  @Override
  public String name() {
    return "Tyrus 2.2";
  }

  @Override
  public String key() {
    return "tyrus";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception {
    return Json.trades(this, url, received);
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) throws Exception {
    ClientManager client = ClientManager.createClient();
    Listener listener = new Listener(received);
    return new Connection(
        client,
        client.connectToServer(listener, ClientEndpointConfig.Builder.create().build(), url),
        listener.ending);
  }

  private static final class Connection implements Session<String> {
    private final ClientManager client;
    private final jakarta.websocket.Session session;
    private final RemoteEndpoint.Async remote;
    private final Ending ending;
    private final Backlog backlog = new Backlog();
    private final SendHandler written;

    Connection(ClientManager client, jakarta.websocket.Session session, Ending ending) {
      this.client = client;
      this.session = session;
      this.remote = session.getAsyncRemote();
      this.ending = ending;
      this.written =
          result -> {
            if (!result.isOK()) {
              ending.failed(result.getException());
            }
            backlog.left();
          };
    }

    @Override
    public void send(String text) throws IOException, InterruptedException {
      backlog.enter();
      remote.sendText(text, written);
    }

    @Override
    public void close() throws Exception {
      if (session.isOpen()) { // a second close is an error
        session.close();
      }
      try {
        ending.await();
      } finally {
        client.shutdown();
      }
    }
  }

  private static final class Listener extends Endpoint {
    private final Ending ending = new Ending();
    private final Consumer<String> received;

    Listener(Consumer<String> received) {
      this.received = received;
    }

    @Override
    public void onOpen(jakarta.websocket.Session session, EndpointConfig config) {
      session.addMessageHandler(String.class, received::accept);
    }

    @Override
    public void onError(jakarta.websocket.Session session, Throwable reason) {
      ending.failed(reason);
    }

    @Override
    public void onClose(jakarta.websocket.Session session, CloseReason reason) {
      ending.ended();
    }
  }
}
