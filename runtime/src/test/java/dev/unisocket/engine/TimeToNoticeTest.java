package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ErrorEvent;
import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.FaultProxy;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * How long it takes over real sockets until a client knows that its peer is gone or stuck, printed
 * beside the deadlines that were set.
 */
class TimeToNoticeTest {
  private static final Outbound<byte[]> BYTES = Outbound.bytes("bytes");
  private static final Duration INTERVAL = Duration.ofMillis(300);
  private static final Duration TIMEOUT = Duration.ofMillis(400);
  private static final Duration SEND_TIMEOUT = Duration.ofMillis(700);
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(500);
  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(600);

  /** What a loaded machine may add before a thread gets its turn. */
  private static final long SLACK_MILLIS = 3_000;

  private final Heard heard = new Heard();

  private static UniSockets.Builder sockets() {
    return UniSockets.builder().closeTimeout(CLOSE_TIMEOUT);
  }

  private static UniSockets beating() {
    return sockets()
        .heartbeat(HeartbeatPolicy.standard().interval(INTERVAL).timeout(TIMEOUT))
        .build();
  }

  private ClientSupport connected(UniSockets sockets, String url) {
    ClientSupport client =
        ClientSupport.of(ClientSpec.of(Fixture.Chat.class, url).messages(Fixture.TEXTS), sockets);
    client.onError(heard);
    client.connectBlocking(ConnectArguments.of());
    return client;
  }

  private static long now() {
    return System.nanoTime();
  }

  /**
   * Waits until the client has noticed, prints how long that took, and holds it against the
   * deadline.
   */
  private SocketTimeoutException noticed(
      String fault, String watch, ClientSupport client, long begun, Duration least, Duration most) {
    Await.until("it is noticed", () -> client.readyState() == ReadyState.CLOSED);
    report(fault, watch, begun, least, most);
    ErrorEvent error = heard.next(ErrorEvent.class);
    assertThat(error.errCode()).isEqualTo(602001);
    assertThat(error.cause()).isInstanceOf(SocketTimeoutException.class);
    return (SocketTimeoutException) error.cause();
  }

  private static void report(
      String fault, String watch, long begun, Duration least, Duration most) {
    long millis = TimeUnit.NANOSECONDS.toMillis(now() - begun);
    System.out.printf(
        "time to notice | %-44s | %-14s | configured %4d ms | measured %4d ms%n",
        fault, watch, most.toMillis(), millis);
    assertThat(millis).isBetween(least.toMillis() - 20, most.toMillis() + SLACK_MILLIS);
  }

  /** Reads, and answers no ping. */
  private static void mute(Peer peer) throws IOException {
    peer.accept();
    peer.drain();
  }

  @Test
  void aPeerThatIsHalfOpen() throws Exception {
    try (RawServer server = RawServer.start(TimeToNoticeTest::mute);
        UniSockets sockets = beating()) {
      ClientSupport client = connected(sockets, server.url("/"));
      noticed(
          "half-open peer: it reads, nothing comes back",
          "heartbeat",
          client,
          now(),
          TIMEOUT,
          INTERVAL.plus(TIMEOUT));
    }
  }

  @Test
  void aCableThatIsCut() throws Exception {
    AtomicInteger pings = new AtomicInteger();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  for (Frame frame = peer.read(); frame != null; frame = peer.read()) {
                    if (frame.opcode() == Frame.PING) {
                      pings.incrementAndGet();
                      peer.pong(frame.payload());
                    }
                  }
                });
        FaultProxy proxy = FaultProxy.start(server.port(), link -> {});
        UniSockets sockets = beating()) {
      ClientSupport client = connected(sockets, proxy.url("ws", "/"));
      Await.until("pongs have kept it alive", () -> pings.get() == 4);
      assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
      proxy.latest().stall();
      noticed(
          "cut cable: a proxy that passes nothing on",
          "heartbeat",
          client,
          now(),
          TIMEOUT.minus(INTERVAL), // a heartbeat may be on its way
          INTERVAL.plus(TIMEOUT));
    }
  }

  @Test
  void aServerThatIsStuck() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.hang();
                });
        UniSockets sockets = beating()) {
      ClientSupport client = connected(sockets, server.url("/"));
      noticed(
          "stuck server: it neither reads nor writes",
          "heartbeat",
          client,
          now(),
          TIMEOUT,
          INTERVAL.plus(TIMEOUT));
    }
  }

  @Test
  void aServerThatDoesNotReadWhatIsSent() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.hang();
                });
        UniSockets sockets = sockets().sendTimeout(SEND_TIMEOUT).build()) {
      ClientSupport client = connected(sockets, server.url("/"));
      long begun = 0;
      while (client.readyState() == ReadyState.OPEN) { // until all buffers are full
        begun = now();
        CompletableFuture<Void> sent = client.send(BYTES, new byte[16_000]);
        Await.until("it is taken, or never", sent::isDone);
      }
      noticed(
          "stuck server: it does not read what is sent",
          "sendTimeout",
          client,
          begun,
          SEND_TIMEOUT,
          SEND_TIMEOUT);
    }
  }

  @Test
  void aHandlerThatIsStuckWhileTheServerFloods() throws Exception {
    CompletableFuture<Void> release = new CompletableFuture<>();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  try {
                    while (true) {
                      peer.frame(true, Frame.TEXT, new byte[100]);
                    }
                  } catch (IOException left) {
                    return; // the client ended it
                  }
                });
        UniSockets sockets = beating()) {
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, server.url("/")).messages(Fixture.TEXTS), sockets);
      CountDownLatch stuck = new CountDownLatch(1);
      client.onMessage(
          Fixture.TEXTS,
          text -> {
            stuck.countDown();
            release.join();
          });
      client.onError(heard);
      client.connectBlocking(ConnectArguments.of());
      assertThat(stuck.await(10, TimeUnit.SECONDS)).isTrue();
      long begun = now();
      Await.until("it is noticed", () -> client.readyState() == ReadyState.CLOSED);
      report(
          "stuck handler, and a server that floods",
          "heartbeat",
          begun,
          TIMEOUT.minus(INTERVAL),
          INTERVAL.plus(TIMEOUT));
      release.complete(null);
      assertThat(heard.next(ErrorEvent.class).errMsg()).contains("the handlers stood still");
    }
  }

  @Test
  void aCloseWithoutAnswer() throws Exception {
    try (RawServer server = RawServer.start(TimeToNoticeTest::mute);
        UniSockets sockets = sockets().build()) {
      ClientSupport client = connected(sockets, server.url("/"));
      long begun = now();
      assertThat(Fixture.get(client.close(1000, "")).clean()).isFalse();
      report("a close that is not answered", "closeTimeout", begun, CLOSE_TIMEOUT, CLOSE_TIMEOUT);
    }
  }

  @Test
  void aHandshakeWithoutAnswer() throws Exception {
    try (RawServer server = RawServer.start(Peer::drain);
        UniSockets sockets = sockets().connectTimeout(CONNECT_TIMEOUT).build()) {
      ClientSupport client =
          ClientSupport.of(ClientSpec.of(Fixture.Chat.class, server.url("/")), sockets);
      long begun = now();
      Fixture.failure(SocketTimeoutException.class, client.connect(ConnectArguments.of()));
      report(
          "a handshake that is not answered",
          "connectTimeout",
          begun,
          CONNECT_TIMEOUT,
          CONNECT_TIMEOUT);
    }
  }
}
