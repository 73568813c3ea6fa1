package dev.unisocket.examples.benchmarks.clients.peers;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Trade;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.TextFrame;
import org.java_websocket.handshake.ServerHandshake;

/**
 * Java-WebSocket: a thread reads and calls the client, {@code send} makes the frame and queues it
 * for one that writes. That queue has no bound and its size is looked at before each send. Trades
 * are sent as frames of Jackson's bytes: {@code send(String)} would encode them once more and check
 * what it encoded. The library leaves Nagle's algorithm on, and its lost-connection timer.
 */
public final class JavaWebSocketPeer implements Contestant {

  @Override
  public String name() {
    return "Java-WebSocket 1.6";
  }

  @Override
  public String key() {
    return "java-websocket";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception {
    Client client = Client.open(url, text -> received.accept(Json.read(text)));
    return new Session<>() {
      @Override
      public void send(Trade trade) throws IOException {
        client.sendText(Json.WRITER.writeValueAsBytes(trade));
      }

      @Override
      public void close() throws Exception {
        client.end();
      }
    };
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) throws Exception {
    Client client = Client.open(url, received);
    return new Session<>() {
      @Override
      public void send(String text) throws IOException {
        client.awaitRoom();
        client.send(text);
      }

      @Override
      public void close() throws Exception {
        client.end();
      }
    };
  }

  private static final class Client extends WebSocketClient {
    private final Ending ending = new Ending();
    private final Consumer<String> received;
    private final BlockingQueue<ByteBuffer> queue;

    private Client(URI url, Consumer<String> received) {
      super(url);
      this.received = received;
      this.queue = ((WebSocketImpl) getConnection()).outQueue;
    }

    static Client open(URI url, Consumer<String> received) throws Exception {
      Client client = new Client(url, received);
      if (!client.connectBlocking(Ending.MOST_SECONDS, TimeUnit.SECONDS)) {
        client.ending.failed(new IOException("not connected"));
        client.ending.await();
      }
      return client;
    }

    void awaitRoom() throws IOException {
      if (queue.size() > Backlog.MOST) {
        Backlog.awaitRoom(() -> queue.size() > Backlog.MOST);
      }
    }

    void sendText(byte[] text) throws IOException {
      awaitRoom();
      TextFrame frame = new TextFrame();
      frame.setPayload(ByteBuffer.wrap(text));
      frame.setTransferemasked(true);
      sendFrame(frame);
    }

    void end() throws Exception {
      close();
      ending.await();
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String text) {
      received.accept(text);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      ending.ended();
    }

    @Override
    public void onError(Exception reason) {
      ending.failed(reason);
    }
  }
}
