package dev.unisocket.faults;

import dev.unisocket.Handshake;
import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.UniSockets;
import dev.unisocket.testserver.TestTls;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLContext;

/**
 * The sockets of all cells: many connections on one HTTP client, so that what happens to one could
 * disturb the others.
 */
final class Sockets implements AutoCloseable {
  /** Stands for an interface without {@code @Reconnect}. */
  interface Once {}

  /** Stands for one with it. */
  interface Again {}

  /** Where nothing is to time out, on a machine under load either. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  /** Where something is to, but what comes after it is not. */
  private static final Duration HASTY = Duration.ofSeconds(2);

  /** A connect that is to time out; the next one is not. */
  private static final Duration HASTY_CONNECT = Duration.ofSeconds(3);

  private static final Duration BEAT = Duration.ofMillis(300);

  final TestTls tls;
  final UniSockets patient;
  final UniSockets connectingHastily;
  final UniSockets hasty; // once they are open
  final UniSockets beating; // hasty, with a heartbeat
  private final Map<Integer, IntConsumer> attempts = new ConcurrentHashMap<>();

  Sockets(ReconnectPolicy again) throws Exception {
    tls = TestTls.forHost("localhost");
    patient = sockets(again).connectTimeout(PATIENT).closeTimeout(PATIENT).build();
    connectingHastily = sockets(again).connectTimeout(HASTY_CONNECT).build();
    hasty = hasty(again).build();
    beating =
        hasty(again).heartbeat(HeartbeatPolicy.standard().interval(BEAT).timeout(HASTY)).build();
  }

  private UniSockets.Builder hasty(ReconnectPolicy again) throws Exception {
    return sockets(again).connectTimeout(PATIENT).closeTimeout(HASTY).sendTimeout(HASTY);
  }

  private UniSockets.Builder sockets(ReconnectPolicy again) throws Exception {
    SSLContext context = tls.client();
    return UniSockets.builder()
        .httpClient(http -> http.sslContext(context))
        .handshake(this::intercept)
        .client(Again.class, options -> options.reconnect(again));
  }

  private CompletionStage<Handshake> intercept(Handshake handshake) {
    IntConsumer attempt = attempts.get(handshake.url().getPort());
    if (attempt != null) {
      attempt.accept(handshake.attempt());
    }
    return CompletableFuture.completedFuture(handshake);
  }

  /** Tells, before each attempt to connect to this port, its number, from 0. */
  void beforeEachAttempt(int port, IntConsumer told) {
    attempts.put(port, told);
  }

  void forget(int port) {
    attempts.remove(port);
  }

  @Override
  public void close() {
    patient.close();
    connectingHastily.close();
    hasty.close();
    beating.close();
  }
}
