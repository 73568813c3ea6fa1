package dev.unisocket.transport.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.testserver.RawServer;
import dev.unisocket.testserver.TestTls;
import dev.unisocket.transport.RecordingListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server that sends 200 000 bytes in one write with its 101. The plain client loses 16 or 32 KiB
 * of them in more than one of a hundred connections; the transport never does.
 */
@Timeout(600)
final class EarlyBytesTest {
  private static final int CONNECTS = Integer.getInteger("unisocket.test.earlyBytes", 300);
  private static final int SIZE = 200_000;

  /** Every eight bytes differ, so that a gap anywhere shows. */
  private static final String SNAPSHOT = snapshot();

  private static String snapshot() {
    StringBuilder text = new StringBuilder(SIZE);
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(String.format("%07d,", i));
    }
    return text.toString();
  }

  private static byte[] frame() {
    byte[] payload = SNAPSHOT.getBytes(UTF_8);
    return ByteBuffer.allocate(10 + payload.length)
        .put((byte) 0x81)
        .put((byte) 127)
        .putLong(payload.length)
        .put(payload)
        .array();
  }

  private static RawServer.Script script() {
    byte[] early = frame();
    return peer -> {
      peer.acceptAndWrite(early);
      peer.drain();
    };
  }

  @Test
  void noneIsLostOverTcp() throws Exception {
    try (RawServer server = RawServer.start(script());
        JdkTransport transport = JdkTransport.create()) {
      int lost = lostByTheTransport(transport, server, CONNECTS);
      report("ws", CONNECTS, lost, lostByThePlainClient(server));
      assertThat(lost).isZero();
    }
  }

  @Test
  void noneIsLostOverTls() throws Exception {
    TestTls tls = TestTls.forHost("localhost");
    SSLContext context = tls.client();
    try (RawServer server = RawServer.start(tls.server(), script());
        JdkTransport transport = JdkTransport.of(builder -> builder.sslContext(context))) {
      int lost = lostByTheTransport(transport, server, CONNECTS / 3);
      report("wss", CONNECTS / 3, lost, -1);
      assertThat(lost).isZero();
    }
  }

  @Test
  void noneIsLostWithAnExecutorOfTheUsersThatRunsInPlace() throws Exception {
    Executor inPlace = Runnable::run;
    try (RawServer server = RawServer.start(script());
        JdkTransport transport = JdkTransport.of(builder -> builder.executor(inPlace))) {
      int lost = lostByTheTransport(transport, server, CONNECTS);
      report("ws, Runnable::run", CONNECTS, lost, -1);
      assertThat(lost).isZero();
    }
  }

  private static int lostByTheTransport(JdkTransport transport, RawServer server, int connects) {
    int lost = 0;
    for (int i = 0; i < connects; i++) {
      RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
      Attempts.open(transport, Attempts.to(server.url("/")), listener);
      if (!listener.nextWithin(2, TimeUnit.SECONDS).equals("text " + SNAPSHOT)) {
        lost++;
      }
      listener.connection().abort();
    }
    return lost;
  }

  private static int lostByThePlainClient(RawServer server) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    int lost = 0;
    for (int i = 0; i < CONNECTS; i++) {
      Collector collector = new Collector();
      WebSocket socket =
          client.newWebSocketBuilder().buildAsync(URI.create(server.url("/")), collector).join();
      try {
        if (!collector.text.get(500, TimeUnit.MILLISECONDS).equals(SNAPSHOT)) {
          lost++;
        }
      } catch (ExecutionException | TimeoutException gap) {
        lost++;
      }
      socket.abort();
    }
    return lost;
  }

  private static void report(String way, int connects, int ours, int plain) {
    System.out.println(
        "early bytes over "
            + way
            + ", JDK "
            + Runtime.version()
            + ": lost in "
            + ours
            + " of "
            + connects
            + " connections"
            + (plain < 0 ? "" : ", by the plain client in " + plain));
  }

  private static final class Collector implements WebSocket.Listener {
    final CompletableFuture<String> text = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        text.complete(parts.toString());
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      text.completeExceptionally(new IOException("closed"));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      text.completeExceptionally(error);
    }
  }
}
