package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What happens at the same time: whoever wins, the order of events holds and every future
 * completes.
 */
class RaceTest {
  private static final int ROUNDS = 300;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Random random =
      new Random(4711); // a seed, so that a failure can be looked at again

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  void openAgainstAbortCloseAndReset() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (Fixture f = Fixture.create().listening()) {
        f.server.onConnect(connection -> {});
        CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
        CompletableFuture<CloseEvent> end = f.client.whenClosed();
        CompletableFuture<Void> send = f.say("x");
        FakeConnection connection = f.server.connection(0);
        atOnce(
            () -> {
              connection.accept();
              quietly(() -> connection.send("m"));
            },
            () -> f.client.task().abort(),
            () -> f.client.close(4000, ""),
            () -> connect.cancel(false),
            () -> f.client.close());
        Fixture.get(end);
        assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
        assertThat(connect).isDone();
        settled(send);
        assertLife(f);
      }
    }
  }

  @Test
  void everyWayToTheEndAtOnceIsOneEnd() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (Fixture f = Fixture.create().listening()) {
        FakeConnection connection = f.open();
        CompletableFuture<CloseEvent> end = f.client.whenClosed();
        List<CompletableFuture<?>> all = Collections.synchronizedList(new ArrayList<>());
        atOnce(
            () -> quietly(() -> connection.close(4001, "")),
            connection::reset,
            () -> quietly(() -> connection.send("m")),
            () -> all.add(f.client.close(1000, "")),
            () -> all.add(f.client.task().flush()),
            () -> {
              for (int i = 0; i < 20; i++) {
                all.add(f.say("x"));
              }
            });
        Fixture.get(end);
        for (CompletableFuture<?> future : all) {
          settled(future);
        }
        assertThat(f.client.task().queuedMessages()).isZero();
        assertThat(f.client.task().queuedBytes()).isZero();
        assertLife(f);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Overflow.class)
  void sendersCancelsAndTheEndLeaveNoFutureAndNoCountBehind(Overflow overflow) throws Exception {
    SendQueuePolicy policy = SendQueuePolicy.standard().capacity(5).overflow(overflow);
    for (int round = 0; round < ROUNDS / 3; round++) {
      try (Fixture f = Fixture.with(builder -> builder.sendQueue(policy))) {
        FakeConnection connection = f.open();
        connection.stopReading();
        List<CompletableFuture<?>> all = Collections.synchronizedList(new ArrayList<>());
        boolean ends = round % 2 == 0;
        Runnable sender =
            () -> {
              for (int i = 0; i < 50; i++) {
                CompletableFuture<Void> send = f.say("x");
                all.add(send);
                if (i % 3 == 0) {
                  send.cancel(false);
                }
              }
            };
        Runnable reader =
            () -> {
              for (int i = 0; i < 30; i++) {
                connection.readNext();
              }
              if (ends) {
                connection.reset();
              } else {
                connection.resumeReading();
              }
            };
        atOnce(sender, sender, sender, reader);
        for (CompletableFuture<?> future : all) {
          settled(future);
        }
        settled(f.client.task().flush());
        assertThat(f.client.task().queuedMessages()).isZero();
        assertThat(f.client.task().queuedBytes()).isZero();
      }
    }
  }

  @Test
  void bindingWhileMessagesComeLosesNoneAndKeepsTheirOrder() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (Fixture f = Fixture.create()) {
        FakeConnection connection = f.open();
        atOnce(
            () -> {
              for (int i = 0; i < 50; i++) {
                connection.send("m" + i);
              }
              connection.close(1000, "");
            },
            () -> f.client.onMessage(Fixture.TEXTS, f.heard),
            () -> f.client.onOpen(open -> {}),
            () -> f.client.onClose(f.heard));
        for (int i = 0; i < 50; i++) {
          assertThat(f.heard.nextText()).isEqualTo("m" + i);
        }
        f.heard.next(CloseEvent.class);
      }
    }
  }

  @Test
  void connectingAgainAtOnceIsTwoLivesOneAfterTheOther() throws Exception {
    try (Fixture f = Fixture.create().listening()) {
      for (int round = 0; round < ROUNDS; round++) {
        FakeConnection connection = f.open();
        connection.send("m");
        if (random.nextBoolean()) {
          f.client.task().abort();
        } else {
          connection.reset();
        }
      }
      for (int round = 0; round < ROUNDS; round++) {
        assertLife(f);
      }
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  /**
   * Takes one life: an open before messages, at most one error, exactly one close, in this order.
   */
  private static void assertLife(Fixture f) {
    int stage = 0;
    while (true) {
      Object event = f.heard.next(Object.class);
      if (event instanceof OpenEvent) {
        assertThat(stage).isZero();
        stage = 1;
      } else if (event instanceof String) {
        assertThat(stage).isEqualTo(1);
      } else if (event instanceof ErrorEvent) {
        assertThat(stage).isLessThan(2);
        stage = 2;
      } else {
        assertThat(event).isInstanceOf(CloseEvent.class);
        return;
      }
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

  private static void settled(CompletableFuture<?> future) throws Exception {
    future.handle((value, failure) -> true).get(10, TimeUnit.SECONDS);
  }
}
