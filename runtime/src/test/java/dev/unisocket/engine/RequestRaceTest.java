package dev.unisocket.engine;

import static dev.unisocket.engine.CallFixture.ADD;
import static dev.unisocket.engine.CallFixture.TEXTS;
import static dev.unisocket.engine.CallFixture.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.testing.FakeConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Answers, deadlines, cancelling and the end at the same time: each call ends once, and is gone.
 */
class RequestRaceTest {
  private static final int ROUNDS = 200;
  private static final int CALLS = 20;

  /** What ends a connection under the calls. */
  enum End {
    CLOSE_BY_SERVER,
    RESET,
    CLOSE_BY_CLIENT,
    ABORT
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Random random = new Random(4711); // so that a failure can be looked at again

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void everyCallEndsOnceWhateverComesAtTheSameTime(End end) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (CallFixture f = CallFixture.create()) {
        FakeConnection server = f.open();
        // A client that closes drains first, and the clock stands meanwhile.
        boolean isStuck = round % 3 == 0 && end != End.CLOSE_BY_CLIENT;
        if (isStuck) {
          server.stopReading(); // requests wait in the queue
        }
        CompletableFuture<CloseEvent> ended = f.client.whenClosed();
        List<CompletableFuture<?>> calls = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger outcomes = new AtomicInteger();
        int early = random.nextInt(CALLS);
        for (int i = 0; i < early; i++) {
          calls.add(f.add(i, i));
        }
        atOnce(
            () -> {
              for (int i = early; i < CALLS; i++) {
                calls.add(f.add(i, i));
              }
            },
            () -> {
              for (int id = 1; id <= CALLS; id += 2) {
                answer(server, id);
              }
            },
            () -> new ArrayList<>(calls).forEach(call -> call.cancel(false)),
            () -> f.base.server.advance(Duration.ofSeconds(30)),
            () -> blockingCall(f, outcomes),
            () -> blockingCall(f, outcomes),
            () -> end(f, server, end));
        f.client.close();
        Fixture.get(ended);
        for (CompletableFuture<?> call : calls) {
          call.handle((value, failure) -> true).get(10, TimeUnit.SECONDS);
        }
        assertThat(outcomes).hasValue(2);
        assertThat(f.client.task().queuedMessages()).isZero();
        assertThat(f.client.task().queuedBytes()).isZero();
        assertThat(f.base.server.pendingTimeouts()).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Overflow.class)
  void callsAndTheirDeadlinesInASmallQueueLeaveNothingBehind(Overflow overflow) throws Exception {
    SendQueuePolicy small = SendQueuePolicy.standard().capacity(3).overflow(overflow);
    for (int round = 0; round < ROUNDS / 4; round++) {
      // The clock runs far ahead of a thread that is just about to hear that its message was taken.
      Duration never = Duration.ofDays(100_000);
      try (CallFixture f =
          CallFixture.with(builder -> builder.sendQueue(small).sendTimeout(never))) {
        FakeConnection server = f.open();
        server.stopReading();
        CompletableFuture<CloseEvent> ended = f.client.whenClosed();
        List<CompletableFuture<?>> calls = Collections.synchronizedList(new ArrayList<>());
        Runnable caller =
            () -> {
              for (int i = 0; i < CALLS; i++) {
                calls.add(f.add(i, i));
              }
            };
        AtomicInteger done = new AtomicInteger();
        Runnable clock =
            () -> {
              // A blocked caller goes on when its own call's deadline is over, so time must go on.
              while (done.get() < 2) {
                f.base.server.advance(Duration.ofSeconds(10));
                server.readNext();
                Thread.onSpinWait();
              }
            };
        atOnce(
            () -> {
              caller.run();
              done.incrementAndGet();
            },
            () -> {
              caller.run();
              done.incrementAndGet();
            },
            clock);
        server.resumeReading();
        Fixture.get(f.client.task().flush());
        assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
        server.drop();
        Fixture.get(ended);
        for (CompletableFuture<?> call : calls) {
          call.handle((value, failure) -> true).get(10, TimeUnit.SECONDS);
        }
        assertThat(calls).hasSize(2 * CALLS);
        assertThat(f.client.task().queuedMessages()).isZero();
        assertThat(f.base.server.pendingTimeouts()).isZero();
      }
    }
  }

  @Test
  void onceNoCallIsPendingReadingFollowsTheHandlersAgain() throws Exception {
    for (int round = 0; round < ROUNDS / 10; round++) {
      try (CallFixture f = CallFixture.create()) {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        f.client.onMessage(TEXTS, text -> goOn.join());
        FakeConnection server = f.open();
        List<CompletableFuture<?>> calls = Collections.synchronizedList(new ArrayList<>());
        Runnable caller =
            () -> {
              for (int i = 0; i < CALLS; i++) {
                CompletableFuture<Integer> call = f.add(i, i);
                calls.add(call);
                if (i % 3 == 0) {
                  call.cancel(false);
                }
              }
            };
        atOnce(
            caller,
            caller,
            () -> {
              for (int id = 1; id <= 2 * CALLS; id++) {
                answer(server, id);
              }
            },
            () -> f.base.server.advance(Duration.ofSeconds(29)));
        f.base.server.advance(Duration.ofSeconds(30)); // the rest is over
        for (CompletableFuture<?> call : calls) {
          call.handle((value, failure) -> true).get(10, TimeUnit.SECONDS);
        }
        int sent = server.received().size();
        for (int i = 0; i < 1_000; i++) {
          server.send("m" + i);
          server.ping(); // answered when the client has read so far
        }
        int read = server.received().size() - sent;
        assertThat(read).isLessThan(512);
        goOn.complete(null);
      }
    }
  }

  private static void blockingCall(CallFixture f, AtomicInteger outcomes) {
    try {
      f.client.requestBlocking(ADD, sum(1, 2));
    } catch (UniSocketException e) {
      assertThat(e.errMsg()).startsWith("request:fail ");
    }
    outcomes.incrementAndGet();
  }

  private static void answer(FakeConnection server, int id) {
    quietly(() -> server.send("{\"id\":" + id + ",\"result\":" + id + "}"));
  }

  private static void end(CallFixture f, FakeConnection server, End end) {
    switch (end) {
      case CLOSE_BY_SERVER -> quietly(() -> server.close(4000, ""));
      case RESET -> server.reset();
      case CLOSE_BY_CLIENT -> f.client.close(1000, "");
      case ABORT -> f.client.task().abort();
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
      assertThat(tooLate).hasMessageMatching(".*(ended|accepted).*");
    }
  }
}
