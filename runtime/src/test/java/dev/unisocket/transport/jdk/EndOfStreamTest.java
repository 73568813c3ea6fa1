package dev.unisocket.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.RecordingListener;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An end of stream without a close frame that the plain client reads while a socket has no demand,
 * be it only for the moment between a message and the next request, is lost for good there.
 */
@Timeout(300)
final class EndOfStreamTest {
  private static final int CONNECTS = 200;

  private static RawServer endsBehindAMessage() throws Exception {
    return RawServer.start(
        peer -> {
          peer.accept();
          Frame frame = peer.read();
          for (; frame != null && frame.text().equals("echo"); frame = peer.read()) {
            peer.text("echo");
          }
          if (frame != null) {
            peer.text("last words"); // and the script is over
          }
        });
  }

  @Test
  void isToldWhenItComesRightBehindAMessage() throws Exception {
    try (RawServer server = endsBehindAMessage();
        JdkTransport transport = JdkTransport.create()) {
      int heard = 0;
      for (int i = 0; i < CONNECTS; i++) {
        RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
        Connection connection = Attempts.open(transport, Attempts.to(server.url("/")), listener);
        for (int echo = 0; echo < 5; echo++) {
          connection.sendText("echo").get(20, TimeUnit.SECONDS);
          assertThat(listener.next()).isEqualTo("text echo");
        }
        connection.sendText("go").get(20, TimeUnit.SECONDS);
        heard += heardBeforeTheEnd(listener);
      }
      System.out.println(
          "end of stream right behind a message, JDK "
              + Runtime.version()
              + ": the message was heard in "
              + heard
              + ", the end in "
              + CONNECTS
              + " of "
              + CONNECTS
              + " connections; by the plain client in "
              + endsHeardByThePlainClient(server)
              + " of 50");
      assertThat(heard).isGreaterThan(CONNECTS * 9 / 10);
    }
  }

  /**
   * Returns 1 if the message was heard. While the first request to the JDK is still under way, on a
   * thread that is not the selector's, the JDK replaces a message by the end right behind it.
   */
  private static int heardBeforeTheEnd(RecordingListener listener) {
    String event = listener.next();
    boolean heard = event.equals("text last words");
    assertThat(heard ? listener.next() : event).isEqualTo("close 1006 ");
    return heard ? 1 : 0;
  }

  private static int endsHeardByThePlainClient(RawServer server) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    int heard = 0;
    for (int i = 0; i < 50; i++) {
      CountDownLatch ended = new CountDownLatch(1);
      WebSocket.Listener listener =
          new WebSocket.Listener() {
            @Override
            public void onOpen(WebSocket socket) {
              socket.request(Long.MAX_VALUE);
            }

            @Override
            public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
              ended.countDown();
              return null;
            }

            @Override
            public void onError(WebSocket socket, Throwable error) {
              ended.countDown();
            }
          };
      WebSocket socket =
          client.newWebSocketBuilder().buildAsync(URI.create(server.url("/")), listener).join();
      socket.sendText("go", true).join();
      if (ended.await(300, TimeUnit.MILLISECONDS)) {
        heard++;
      }
      socket.abort();
    }
    return heard;
  }

  @Test
  void isToldWhenItComesRightBehindTheHandshake() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.text("last words");
                });
        JdkTransport transport = JdkTransport.create()) {
      for (int i = 0; i < 20; i++) {
        RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
        Attempts.open(transport, Attempts.to(server.url("/")), listener);
        heardBeforeTheEnd(listener);
      }
    }
  }

  @Test
  void isToldWhenTheListenerAsksForMoreAfterIt() throws Exception {
    LinkedBlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peers.add(peer);
                  peer.hang();
                });
        JdkTransport transport = JdkTransport.create()) {
      for (int i = 0; i < 10; i++) {
        RecordingListener listener = new RecordingListener(1);
        Connection connection = Attempts.open(transport, Attempts.to(server.url("/")), listener);
        Peer peer = peers.take();
        peer.text("one");
        assertThat(listener.next()).isEqualTo("text one");
        peer.drop();
        // The selector thread, which serves this one too, has been at the end by now.
        RecordingListener other = new RecordingListener(1);
        Attempts.open(transport, Attempts.to(server.url("/")), other);
        peers.take().text("round trip");
        assertThat(other.next()).isEqualTo("text round trip");
        other.connection().abort();
        assertThat(listener.unread()).isEmpty();
        connection.request(1);
        assertThat(listener.next()).isEqualTo("close 1006 ");
      }
    }
  }

  @Test
  void isToldWhenMoreWasReadAheadThanThereIsRoomFor() throws Exception {
    LinkedBlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
    String message = "x".repeat(100);
    int messages = 2_000;
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  for (int i = 0; i < messages; i++) {
                    peer.text(message);
                  }
                  peers.add(peer);
                  peer.hang();
                });
        JdkTransport transport = JdkTransport.create()) {
      RecordingListener listener = new RecordingListener(1);
      Connection connection = Attempts.open(transport, Attempts.to(server.url("/")), listener);
      assertThat(listener.next()).isEqualTo("text " + message);
      peers.take().drop();
      connection.request(Long.MAX_VALUE);
      int heard = 1;
      String event = listener.next();
      for (; event.equals("text " + message); event = listener.next()) {
        heard++;
      }
      assertThat(event).isEqualTo("close 1006 ");
      assertThat(heard).isBetween(messages - 1, messages); // the last: see heardBeforeTheEnd
    }
  }
}
