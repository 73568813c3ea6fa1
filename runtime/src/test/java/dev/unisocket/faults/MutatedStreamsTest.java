package dev.unisocket.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Handshakes and frames with mistakes in them, thousands, the same ones for the same seed: each
 * attempt ends, in documented exceptions, and leaves nothing behind.
 */
final class MutatedStreamsTest {
  /** Unless told otherwise, as many of them as there is time for. */
  private static final int STREAMS = Integer.getInteger("unisocket.test.mutations", 3_000);

  private static final long TIME_NANOS =
      Integer.getInteger("unisocket.test.mutations") == null
          ? TimeUnit.SECONDS.toNanos(12)
          : Long.MAX_VALUE;
  private static final long FIRST_SEED = Long.getLong("unisocket.test.seed", 1);
  private static final int AT_ONCE = 16;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** What may end a connection. */
  private static final Set<Class<?>> DOCUMENTED =
      Set.of(
          UniSocketException.class,
          SocketConnectException.class,
          SocketTimeoutException.class,
          MessageTooLargeException.class);

  /**
   * Responses whose head is no HTTP. The JDK never closes the TCP connection of such a response,
   * not even when the server has: before JDK 21 for as long as the process lives, later until the
   * client is closed. No public hook sees it.
   */
  private final AtomicInteger unreadable = new AtomicInteger();

  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

  @Test
  @Timeout(1_800)
  void noneHangsLeaksOrEndsInAnUndocumentedException() throws Exception {
    Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    try (RawServer server = RawServer.start(this::serve)) {
      run(server, -200, 200); // what a process does once, this does
      Remains before = Remains.now();
      outcomes.clear();
      unreadable.set(0);
      long start = System.nanoTime();
      int ran = run(server, FIRST_SEED, STREAMS);
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      before.back(List.of(), unreadable.get());
      System.out.println(
          ran
              + " mutated streams from seed "
              + FIRST_SEED
              + " in "
              + took
              + " ms, JDK "
              + Runtime.version()
              + ": "
              + new TreeMap<>(outcomes)
              + "; heads that are no HTTP "
              + unreadable);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
    assertThat(uncaught).as("thrown on threads of the library or the JDK").isEmpty();
    assertThat(outcomes.keySet()).as("streams of every kind").hasSizeGreaterThan(3);
  }

  private int run(RawServer server, long first, int count) throws Exception {
    try (UniSockets sockets =
        UniSockets.builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .closeTimeout(Duration.ofSeconds(5))
            .maxMessageSize(64 << 10)
            .build()) {
      AtomicLong next = new AtomicLong(first);
      AtomicInteger ran = new AtomicInteger();
      long start = System.nanoTime();
      ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        workers.add(
            pool.submit(
                () -> {
                  long seed = next.getAndIncrement();
                  while (seed < first + count && System.nanoTime() - start < TIME_NANOS) {
                    connect(sockets, server, seed);
                    ran.incrementAndGet();
                    seed = next.getAndIncrement();
                  }
                  return null;
                }));
      }
      pool.shutdown();
      for (Future<?> worker : workers) {
        worker.get();
      }
      return ran.get();
    }
  }

  private void connect(UniSockets sockets, RawServer server, long seed) {
    Queue<Object> events = new ConcurrentLinkedQueue<>();
    CountDownLatch closed = new CountDownLatch(1);
    ClientSupport client =
        ClientSupport.of(
            ClientSpec.of(MutatedStreamsTest.class, server.url("/" + seed)).messages(Cell.TEXTS),
            sockets);
    client.onMessage(Cell.TEXTS, text -> {});
    client.onError(events::add);
    client.onClose(
        close -> {
          events.add(close);
          closed.countDown();
        });
    try {
      CompletableFuture<?> open = client.connect(ConnectArguments.of());
      assertThat(closed.await(60, TimeUnit.SECONDS)).as("ends, having heard %s", events).isTrue();
      assertThat(open).isDone();
      check(events);
      countUnreadable(open, events);
      outcomes.computeIfAbsent(outcome(open, events), key -> new AtomicInteger()).incrementAndGet();
    } catch (InterruptedException | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  /** Errors of what may be wrong, at most one of which ends the connection; one close, the last. */
  private static void check(Queue<Object> events) {
    int errors = 0;
    Object last = null;
    for (Object event : events) {
      assertThat(last instanceof CloseEvent).as("something comes behind a close").isFalse();
      last = event;
      if (event instanceof ErrorEvent) {
        errors++;
        ErrorEvent error = (ErrorEvent) event;
        assertThat(DOCUMENTED).contains(error.cause().getClass());
        assertThat(error.errCode()).isEqualTo(602001);
        assertThat(error.errMsg()).containsPattern("^(connectSocket|onSocketError):fail ");
      }
    }
    assertThat(errors).isLessThanOrEqualTo(1);
    assertThat(last).isInstanceOf(CloseEvent.class);
    assertThat(((CloseEvent) last).code()).isBetween(1000, 0xFFFF);
  }

  private void countUnreadable(CompletableFuture<?> open, Queue<Object> events) {
    if (open.isCompletedExceptionally() && events.peek() instanceof ErrorEvent) {
      Throwable cause = ((ErrorEvent) events.peek()).cause().getCause();
      boolean length =
          cause instanceof IOException && cause.getMessage().contains("Content-Length");
      unreadable.addAndGet(cause instanceof ProtocolException || length ? 1 : 0);
    }
  }

  private static String outcome(CompletableFuture<?> open, Queue<Object> events) {
    Object first = events.peek();
    if (first instanceof ErrorEvent) {
      ErrorEvent error = (ErrorEvent) first;
      return (open.isCompletedExceptionally() ? "not opened, " : "opened, ")
          + error.cause().getClass().getSimpleName();
    }
    return "opened, " + Heard.words((CloseEvent) first);
  }

  private void serve(Peer peer) throws IOException {
    long seed = Long.parseLong(peer.requestLine().split("[ /]+")[1]);
    Mutations mutations = new Mutations(seed);
    peer.write(mutations.stream(peer.acceptance()));
    if (mutations.endsByReset()) {
      peer.reset();
    } // else the script is over, and with it the connection
  }
}
