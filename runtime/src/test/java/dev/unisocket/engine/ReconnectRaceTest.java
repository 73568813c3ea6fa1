package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSocketException;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Subscription;
import dev.unisocket.testing.FakeConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** What happens at the same time to a client that connects again. */
class ReconnectRaceTest {
  private static final int ROUNDS = 50;
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final Subscription<CharSequence> A = Subscription.of(Outbound.text("a"), "a");
  private static final Subscription<CharSequence> B = Subscription.of(Outbound.text("b"), "b");

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @RepeatedTest(ROUNDS)
  void closeAgainstTheEndOfAWait() throws Exception {
    try (Outage o = Outage.with(builder -> builder).listening()) {
      open(o).drop();
      CompletableFuture<CloseEvent> end = o.f.client.whenClosed();
      CompletableFuture<Void> send = o.f.say("waits");
      CompletableFuture<Void> subscription = o.f.client.subscribe(A, "sub");
      atOnce(() -> o.f.server.advance(LONGEST), () -> o.f.client.close(4000, ""));
      assertThat(Fixture.get(end).code()).isEqualTo(4000);
      Fixture.failure(SocketClosedException.class, send);
      Fixture.failure(SocketClosedException.class, subscription);
      assertEnded(o, end);
    }
  }

  @RepeatedTest(ROUNDS)
  void cancelAgainstTheOpenOfAnAttempt() throws Exception {
    try (Outage o = Outage.with(builder -> builder).listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      CompletableFuture<CloseEvent> end = o.f.client.whenClosed();
      o.latest().refuse(503);
      o.f.server.advance(LONGEST);
      FakeConnection second = o.latest();
      atOnce(second::accept, () -> connect.cancel(false));
      if (connect.isCancelled()) {
        Fixture.get(end);
        assertEnded(o, end);
      } else {
        assertThat(o.f.client.readyState()).isEqualTo(ReadyState.OPEN);
        o.f.client.task().abort();
        assertEnded(o, end);
      }
    }
  }

  @RepeatedTest(ROUNDS)
  void everyWayOutOfALaterAttemptAtOnce() throws Exception {
    try (Outage o = Outage.with(builder -> builder).listening()) {
      o.f.client.onOpen(open -> o.f.say("login"));
      open(o);
      CompletableFuture<CloseEvent> end = o.f.client.whenClosed();
      Fixture.get(o.f.client.subscribe(A, "sub a"));
      List<CompletableFuture<?>> all = new ArrayList<>();
      o.latest().drop();
      all.add(o.f.say("1"));
      all.add(o.f.client.subscribe(B, "sub b"));
      o.f.server.advance(LONGEST);
      FakeConnection second = o.latest();
      CompletableFuture<Void> racing = new CompletableFuture<>();
      atOnce(
          () -> {
            quietly(second::accept);
            quietly(() -> second.send("m"));
          },
          second::reset,
          () -> o.f.client.task().abort(),
          () -> o.f.client.close(4000, ""),
          () -> o.f.client.unsubscribe(A, "unsub a").whenComplete((v, e) -> racing.complete(v)),
          () -> o.f.client.close());
      Fixture.get(end);
      all.add(racing);
      for (CompletableFuture<?> each : all) {
        each.handle((value, failure) -> true).get(10, TimeUnit.SECONDS);
      }
      assertEnded(o, end);
    }
  }

  /**
   * Senders, subscriptions and a server that breaks the connection at any time: each message is
   * sent once, or its failure says that it may have been delivered, and the order of each thread
   * holds.
   */
  @RepeatedTest(10)
  void theLedgerOfAClientOnABadNetworkIsClean() throws Exception {
    int senders = 4;
    int messages = 200;
    ReconnectPolicy eager = ReconnectPolicy.standard().initialDelay(Duration.ZERO);
    Random random = new Random(42);
    try (Outage o = Outage.with(eager, builder -> builder)) {
      o.f.server.onConnect(FakeConnection::accept);
      Fixture.get(o.f.client.connect(ConnectArguments.of()));
      Fixture.get(o.f.client.subscribe(A, "sub a"));
      Fixture.get(o.f.client.subscribe(B, "sub b"));
      Map<String, CompletableFuture<Void>> sent = new HashMap<>();
      List<Runnable> actors = new ArrayList<>();
      for (int s = 0; s < senders; s++) {
        int sender = s;
        actors.add(
            () -> {
              for (int i = 0; i < messages; i++) {
                CompletableFuture<Void> future = o.f.say(sender + ":" + i);
                synchronized (sent) {
                  sent.put(sender + ":" + i, future);
                }
              }
            });
      }
      actors.add(
          () -> {
            for (int i = 0; i < 30; i++) {
              FakeConnection connection = o.latest();
              connection.stopReading();
              for (int n = random.nextInt(40); n > 0; n--) {
                connection.readNext();
              }
              if (random.nextBoolean()) {
                connection.reset();
              } else {
                connection.drop();
              }
              o.f.server.advance(Duration.ZERO);
            }
          });
      atOnce(actors.toArray(new Runnable[0]));
      // Waits of no length, until one connection lasts.
      o.f.server.advance(Duration.ZERO);
      Fixture.get(o.f.client.task().flush());
      assertThat(o.attempts()).isGreaterThan(10);
      List<String> received = new ArrayList<>();
      for (FakeConnection connection : o.f.server.connections()) {
        List<String> texts = connection.receivedTexts();
        texts.forEach(text -> assertThat(text.startsWith("sub") || text.contains(":")).isTrue());
        received.addAll(texts);
        List<String> replayed = new ArrayList<>(texts);
        replayed.removeIf(text -> !text.startsWith("sub"));
        if (!replayed.isEmpty()) { // the connection may have broken before
          assertThat(List.of("sub a", "sub b")).startsWith(replayed.toArray(new String[0]));
          assertThat(texts.subList(0, replayed.size())).isEqualTo(replayed);
        }
      }
      int[] next = new int[senders];
      int delivered = 0;
      for (String text : received) {
        if (text.startsWith("sub")) {
          continue;
        }
        int sender = Integer.parseInt(text.substring(0, text.indexOf(':')));
        int number = Integer.parseInt(text.substring(text.indexOf(':') + 1));
        assertThat(number).as("order of " + sender).isGreaterThanOrEqualTo(next[sender]);
        next[sender] = number + 1;
        delivered++;
      }
      int inDoubt = 0;
      for (Map.Entry<String, CompletableFuture<Void>> each : sent.entrySet()) {
        UniSocketException failure = failureOf(each.getValue());
        if (failure == null) {
          assertThat(received).contains(each.getKey());
        } else {
          assertThat(failure.getMessage()).contains("may have been delivered");
          inDoubt++;
        }
      }
      assertThat(sent).hasSize(senders * messages);
      assertThat(delivered + inDoubt).isGreaterThanOrEqualTo(senders * messages);
      assertThat(o.f.client.task().queuedMessages()).isZero();
      assertThat(o.f.client.task().queuedBytes()).isZero();
    }
  }

  private static FakeConnection open(Outage o) {
    CompletableFuture<OpenEvent> connect = o.connect();
    o.latest().accept();
    Fixture.get(connect);
    return o.latest();
  }

  /** Nothing is left: exactly one close was heard, behind everything else. */
  private static void assertEnded(Outage o, CompletableFuture<CloseEvent> end) {
    assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
    CloseEvent close = Fixture.get(end);
    Object event = o.heard.next(Object.class);
    while (!(event instanceof CloseEvent)) {
      event = o.heard.next(Object.class);
    }
    assertThat(event).isSameAs(close);
    int attempts = o.attempts();
    o.f.server.advance(Duration.ofHours(1));
    assertThat(o.attempts()).isEqualTo(attempts);
    assertThat(o.f.server.pendingTimeouts()).isZero();
    assertThat(o.f.client.task().queuedMessages()).isZero();
    assertThat(o.f.client.task().queuedBytes()).isZero();
    assertThat(o.heard.rest()).isEmpty();
  }

  private static UniSocketException failureOf(CompletableFuture<Void> future) {
    try {
      future.get(10, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return (UniSocketException) e.getCause();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void atOnce(Runnable... actions) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(actions.length);
    List<Future<?>> running = new ArrayList<>();
    for (Runnable action : actions) {
      running.add(
          threads.submit(
              () -> {
                barrier.await();
                action.run();
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get(20, TimeUnit.SECONDS);
    }
  }

  /** A server's action that came too late. */
  private static void quietly(Runnable action) {
    try {
      action.run();
    } catch (IllegalStateException tooLate) {
      assertThat(tooLate).hasMessageMatching(".*(ended|accepted|answered).*");
    }
  }
}
