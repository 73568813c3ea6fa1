package dev.unisocket.examples.benchmarks.clients.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Contestant.Session;
import dev.unisocket.examples.benchmarks.clients.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every peer, against a server that looks at what it gets. */
final class PeersTest {

  private static final int TRADES = 200;
  private static final int THREADS = 4;
  private static final int FLOOD = 5_000;

  private CheckingServer server;

  @BeforeEach
  void launch() throws Exception {
    server = CheckingServer.launch();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    assertThat(server.failures).isEmpty();
  }

  static Stream<Contestant> peers() {
    return ServiceLoader.load(Contestant.class).stream()
        .filter(provider -> provider.type().getPackage().equals(PeersTest.class.getPackage()))
        .map(ServiceLoader.Provider::get);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void tradesGoBothWays(Contestant peer) throws Exception {
    BlockingQueue<Trade> received = new LinkedBlockingQueue<>();
    Session<Trade> session = peer.trades(server.url("/trades/" + TRADES), received::add);

    for (int id = 0; id < TRADES; id++) {
      assertThat(next(received)).isEqualTo(trade(id));
      session.send(trade(id));
    }
    for (int id = 0; id < TRADES; id++) {
      assertThat(next(server.texts)).isEqualTo(CheckingServer.trade(id));
    }
    session.close();

    assertThat(received).isEmpty();
    assertThat(next(server.closeCodes)).isEqualTo(1000);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void theOneWhoHearsMaySend(Contestant peer) throws Exception {
    CompletableFuture<Session<Trade>> opened = new CompletableFuture<>();
    CompletableFuture<Long> last = new CompletableFuture<>();
    Session<Trade> session =
        peer.trades(
            server.url("/echo"),
            trade -> {
              if (trade.id() == TRADES) {
                last.complete(trade.id());
              } else {
                send(opened.join(), trade(trade.id() + 1));
              }
            });
    opened.complete(session);

    session.send(trade(0));
    last.get(20, TimeUnit.SECONDS);
    session.close();

    assertThat(server.texts)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, TRADES).mapToObj(CheckingServer::trade).toList());
  }

  @ParameterizedTest
  @MethodSource("peers")
  void largeTextsComeBackWhole(Contestant peer) throws Exception {
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    Session<String> session = peer.texts(server.url("/echo"), received::add);

    for (int i = 0; i < 20; i++) {
      session.send(text(i));
    }
    for (int i = 0; i < 20; i++) {
      assertThat(next(received)).isEqualTo(text(i));
    }
    session.close();

    assertThat(next(server.closeCodes)).isEqualTo(1000);
  }

  /** More than any queue here holds: whoever sends is held back, and nothing is lost or torn. */
  @ParameterizedTest
  @MethodSource("peers")
  void manyThreadsFlood(Contestant peer) throws Exception {
    Session<Trade> session = peer.trades(server.url("/sink"), trade -> {});
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Void>> floods = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        floods.add(threads.submit(flood(session, thread)));
      }
      for (Future<Void> flood : floods) {
        flood.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    int[] next = new int[THREADS];
    for (int i = 0; i < THREADS * FLOOD; i++) {
      String text = next(server.texts);
      int id = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1, text.length() - 1));
      int thread = id % THREADS;
      assertThat(text).isEqualTo(CheckingServer.trade(thread + THREADS * next[thread]++));
    }
    session.close();
    assertThat(server.texts).isEmpty();
  }

  /** What a handler throws is what decoding throws, there. */
  @ParameterizedTest
  @MethodSource("peers")
  void whatFailsIsReported(Contestant peer) throws Exception {
    CompletableFuture<Trade> heard = new CompletableFuture<>();
    Session<Trade> session =
        peer.trades(
            server.url("/trades/1"),
            trade -> {
              heard.complete(trade);
              throw new IllegalStateException("refused");
            });
    heard.get(20, TimeUnit.SECONDS);

    assertThatThrownBy(session::close)
        .hasMessage("the connection failed")
        .hasRootCauseMessage("refused");
  }

  private static Callable<Void> flood(Session<Trade> session, int thread) {
    return () -> {
      for (int i = 0; i < FLOOD; i++) {
        session.send(trade(thread + THREADS * i));
      }
      return null;
    };
  }

  private static void send(Session<Trade> session, Trade trade) {
    try {
      session.send(trade);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Trade trade(long id) {
    return new Trade("trade", "BTCUSDT", "68123.45", "0.0150", 1700000000123L, id);
  }

  /** 64 KiB in UTF-8, not all of it ASCII. */
  private static String text(int number) {
    return ("" + (char) ('a' + number)).repeat((64 << 10) - 3) + "\u20ac";
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("within 20 s").isNotNull();
    return next;
  }
}
