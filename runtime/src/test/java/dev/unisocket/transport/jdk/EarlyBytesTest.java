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
import java.util.Arrays;
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
@Timeout(3_600)
final class EarlyBytesTest {
  private static final int CONNECTS = Integer.getInteger("unisocket.test.earlyBytes", 300);

  /** A third, unless told how many: TLS takes its time. */
  private static final int TLS_CONNECTS = Integer.getInteger("unisocket.test.earlyBytes", 100);

  private static final int IN_PLACE_CONNECTS = Math.min(CONNECTS, 1_000);
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
      Run ours = byTheTransport(transport, server, CONNECTS);
      report("ws", ours, byThePlainClient(HttpClient.newHttpClient(), server, CONNECTS));
      assertThat(ours.lost).isZero();
    }
  }

  @Test
  void noneIsLostOverTls() throws Exception {
    TestTls tls = TestTls.forHost("localhost");
    SSLContext context = tls.client();
    try (RawServer server = RawServer.start(tls.server(), script());
        JdkTransport transport = JdkTransport.of(builder -> builder.sslContext(context))) {
      Run ours = byTheTransport(transport, server, TLS_CONNECTS);
      HttpClient plain = HttpClient.newBuilder().sslContext(context).build();
      report("wss", ours, byThePlainClient(plain, server, TLS_CONNECTS));
      assertThat(ours.lost).isZero();
    }
  }

  @Test
  void noneIsLostWithAnExecutorOfTheUsersThatRunsInPlace() throws Exception {
    Executor inPlace = Runnable::run;
    try (RawServer server = RawServer.start(script());
        JdkTransport transport = JdkTransport.of(builder -> builder.executor(inPlace))) {
      Run ours = byTheTransport(transport, server, IN_PLACE_CONNECTS);
      HttpClient plain = HttpClient.newBuilder().executor(inPlace).build();
      report("ws, Runnable::run", ours, byThePlainClient(plain, server, IN_PLACE_CONNECTS / 10));
      assertThat(ours.lost).isZero();
    }
  }

  /** So many connections, what they lost, and how long each took to open. */
  private static final class Run {
    final long[] nanos;
    int lost;

    Run(int connects) {
      nanos = new long[connects];
    }

    /** Returns the median in microseconds, of the second half: the first warms up. */
    long medianMicros() {
      long[] warm = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
      Arrays.sort(warm);
      return TimeUnit.NANOSECONDS.toMicros(warm[warm.length / 2]);
    }
  }

  private static Run byTheTransport(JdkTransport transport, RawServer server, int connects) {
    Run run = new Run(connects);
    for (int i = 0; i < connects; i++) {
      RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
      long start = System.nanoTime();
      Attempts.open(transport, Attempts.to(server.url("/")), listener);
      run.nanos[i] = System.nanoTime() - start;
      if (!listener.nextWithin(2, TimeUnit.SECONDS).equals("text " + SNAPSHOT)) {
        run.lost++;
      }
      listener.connection().abort();
    }
    return run;
  }

  private static Run byThePlainClient(HttpClient client, RawServer server, int connects)
      throws InterruptedException {
    Run run = new Run(connects);
    for (int i = 0; i < connects; i++) {
      Collector collector = new Collector();
      long start = System.nanoTime();
      WebSocket socket =
          client.newWebSocketBuilder().buildAsync(URI.create(server.url("/")), collector).join();
      run.nanos[i] = System.nanoTime() - start;
      try {
        if (!collector.text.get(500, TimeUnit.MILLISECONDS).equals(SNAPSHOT)) {
          run.lost++;
        }
      } catch (ExecutionException | TimeoutException gap) {
        run.lost++;
      }
      socket.abort();
    }
    return run;
  }

  private static void report(String way, Run ours, Run plain) {
    System.out.printf(
        "early bytes over %s, JDK %s: lost in %d of %d connections, by the plain client in %d of %d;"
            + " the median connect took %d us, the plain client's %d us%n",
        way,
        Runtime.version(),
        ours.lost,
        ours.nanos.length,
        plain.lost,
        plain.nanos.length,
        ours.medianMicros(),
        plain.medianMicros());
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
