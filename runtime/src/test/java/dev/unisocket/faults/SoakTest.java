package dev.unisocket.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.UniSockets;
import dev.unisocket.testserver.FaultProxy;
import dev.unisocket.testserver.Link;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.testserver.TestTls;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A hundred clients that send and receive while random faults strike their connections; half of
 * them over TLS, half of them with reconnect, the others connected again by hand. The seed rules
 * which fault is next and who sends; the threads have their own order.
 */
final class SoakTest {
  private static final int SECONDS = Integer.getInteger("unisocket.test.soakSeconds", 30);
  private static final long SEED = Long.getLong("unisocket.test.seed", 20_251_125);
  private static final int CLIENTS = 100;
  private static final int SENDERS = 2;

  /** Longer than it takes a client to notice a silence. */
  private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final List<Soaker> soakers = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private final Deque<Stalled> stalled = new ArrayDeque<>();

  private static final class Stalled {
    final Link link;
    final long since = System.nanoTime();

    Stalled(Link link) {
      this.link = link;
    }
  }

  @Test
  @Timeout(3_600)
  void aHundredClientsLoseDoubleAndReorderNothing() throws Exception {
    TestTls tls = TestTls.forHost("localhost");
    SSLContext context = tls.client();
    try (RawServer plainServer = RawServer.start(this::serve);
        RawServer tlsServer = RawServer.start(tls.server(), this::serve);
        FaultProxy plain = FaultProxy.start(plainServer.port(), link -> {});
        FaultProxy secret = FaultProxy.start(tlsServer.port(), link -> {})) {
      Remains before = Remains.now();
      soak(context, plain, secret);
      print();
      for (FaultProxy proxy : List.of(plain, secret)) {
        proxy.links().forEach(Link::discard);
      }
      soakers.clear();
      before.backButForSelectors();
    }
  }

  private void soak(SSLContext context, FaultProxy plain, FaultProxy secret) throws Exception {
    UniSockets sockets =
        UniSockets.builder()
            .httpClient(http -> http.sslContext(context))
            .connectTimeout(Duration.ofSeconds(5))
            .closeTimeout(Duration.ofSeconds(5))
            .sendTimeout(Duration.ofSeconds(3))
            .heartbeat(
                HeartbeatPolicy.standard()
                    .interval(Duration.ofMillis(500))
                    .timeout(Duration.ofSeconds(2)))
            .client(
                Sockets.Again.class,
                options ->
                    options.reconnect(
                        ReconnectPolicy.standard()
                            .initialDelay(Duration.ofMillis(20))
                            .maxDelay(Duration.ofMillis(200))
                            .stableAfter(Duration.ofMillis(100))))
            .build();
    for (int i = 0; i < CLIENTS; i++) {
      String url = i % 2 == 0 ? plain.url("ws", "/" + i) : secret.url("wss", "/" + i);
      Class<?> type = i % 4 < 2 ? Sockets.Again.class : Sockets.Once.class;
      soakers.add(new Soaker(sockets, type, url));
    }
    soakers.forEach(Soaker::connect);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Random random = new Random(SEED + i);
      Thread sender = new Thread(() -> send(random, end), "soak-sender-" + i);
      sender.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
      sender.start();
      senders.add(sender);
    }
    strike(new Random(SEED - 1), end, plain, secret);
    for (Thread sender : senders) {
      sender.join();
    }
    // What is stalled, slow or silent still is not to spoil the last words.
    for (FaultProxy proxy : List.of(plain, secret)) {
      proxy.links().forEach(Link::cut);
    }
    for (Soaker soaker : soakers) {
      soaker.finish();
    }
    sockets.close();
  }

  private void send(Random random, long end) {
    while (System.nanoTime() < end) {
      Soaker soaker = soakers.get(random.nextInt(CLIENTS));
      int burst = 1 + random.nextInt(5);
      for (int i = 0; i < burst; i++) {
        soaker.send(random.nextInt(20) == 0 ? 20_000 : random.nextInt(100));
      }
      if (random.nextInt(100) == 0) {
        soaker.close();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  /** A fault each 15 ms or so. */
  private void strike(Random random, long end, FaultProxy plain, FaultProxy secret) {
    long forgotten = System.nanoTime();
    while (System.nanoTime() < end) {
      FaultProxy proxy = random.nextBoolean() ? plain : secret;
      List<Link> links = proxy.links();
      Fault fault = Fault.values()[1 + random.nextInt(Fault.values().length - 1)];
      // Over plain TCP nobody can see that a byte of a text has changed.
      boolean sensible = fault != Fault.CORRUPT || proxy == secret;
      if (!links.isEmpty() && sensible) {
        Link link = links.get(random.nextInt(links.size()));
        fault.strike(link, Phase.IDLE);
        faults.merge(fault, 1, Integer::sum);
        if (fault == Fault.STALL) {
          stalled.add(new Stalled(link));
        }
      }
      while (!stalled.isEmpty() && System.nanoTime() - stalled.peek().since > STALL_NANOS) {
        stalled.remove().link.discard(); // so that the proxy sees that the client has left
      }
      if (System.nanoTime() - forgotten > TimeUnit.SECONDS.toNanos(1)) {
        forgotten = System.nanoTime();
        plain.forgetEnded();
        secret.forgetEnded();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10 + random.nextInt(10)));
    }
  }

  private void serve(Peer peer) throws IOException {
    int client = Integer.parseInt(peer.requestLine().split("[ /]+")[1]);
    soakers.get(client).serve(peer);
  }

  private void print() {
    SoakSum sum = new SoakSum();
    int reconnects = 0;
    int errors = 0;
    for (Soaker soaker : soakers) {
      soaker.ledger().sum(sum);
      reconnects += soaker.reconnects();
      errors += soaker.errors();
    }
    System.out.printf(
        "soak of %d s, seed %d, %d clients, JDK %s:%n%s%nconnections %d, reconnects %d, errors told"
            + " %d, faults %d: %s%n",
        SECONDS,
        SEED,
        CLIENTS,
        Runtime.version(),
        sum,
        sum.connections,
        reconnects,
        errors,
        faults.values().stream().mapToInt(Integer::intValue).sum(),
        faults);
    assertThat(failures).as("failures of the soak's own threads").isEmpty();
    assertThat(sum.wrong()).as("%s", sum).isZero();
    assertThat(sum.arrived).isGreaterThan(CLIENTS);
    assertThat(reconnects).as("some connections broke").isGreaterThan(10);
  }
}
