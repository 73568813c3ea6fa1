package dev.unisocket.engine;

import static dev.unisocket.engine.CallFixture.ADD;
import static dev.unisocket.engine.CallFixture.TEXTS;
import static dev.unisocket.engine.CallFixture.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.RequestTimeoutException;
import dev.unisocket.UniSocketException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which threads answers need, and which messages they do not wait behind. */
class AnswersOvertakeTest {

  @Test
  void rule27AHandlerMayWaitForACallOnItsOwnSocketEvenWithAnExecutorOfOneThread() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (CallFixture f = CallFixture.with(builder -> builder.executor(one))) {
      f.client.onMessage(
          TEXTS,
          text ->
              f.base.heard.accept(
                  text
                      + " "
                      + f.client.requestBlocking(ADD, sum(1, 2))
                      + " "
                      + f.client.requestBlocking(ADD, sum(3, 4))));
      FakeConnection server = f.open();
      server.send("a");
      server.send("b");
      for (int id = 1; id <= 4; id++) {
        server.awaitFrame();
        server.send("{\"id\":" + id + ",\"result\":" + id * 10 + "}");
      }
      assertThat(f.base.heard.nextText()).isEqualTo("a 10 20");
      assertThat(f.base.heard.nextText()).isEqualTo("b 30 40");
    } finally {
      one.shutdown();
    }
  }

  @Test
  void rule27AnOpenHandlerMayWaitForACall() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (CallFixture f = CallFixture.with(builder -> builder.executor(one))) {
      f.client.onOpen(open -> f.base.heard.accept(f.client.requestBlocking(ADD, sum(1, 2))));
      FakeConnection server = f.open();
      server.awaitFrame();
      server.send("{\"id\":1,\"result\":3}");
      assertThat(f.base.heard.next(Integer.class)).isEqualTo(3);
    } finally {
      one.shutdown();
    }
  }

  @Test
  void rule35AnAnswerIsReadBehindAThousandMessagesOfABlockedHandler() {
    try (CallFixture f = CallFixture.create()) {
      AtomicInteger heard = new AtomicInteger();
      f.client.onMessage(
          TEXTS,
          text -> {
            if (heard.getAndIncrement() == 0) {
              f.base.heard.accept(f.client.requestBlocking(ADD, sum(1, 2)));
            }
          });
      FakeConnection server = f.open();
      for (int i = 0; i < 1_000; i++) {
        server.send("m" + i);
      }
      server.awaitFrame();
      server.send("{\"id\":1,\"result\":3}");
      assertThat(f.base.heard.next(Integer.class)).isEqualTo(3);
      Await.until("all messages are heard", () -> heard.get() == 1_000);
    }
  }

  @Test
  void rule35WhenTheStoreIsFullPendingCallsFailAtOnceAndSaySoAndLaterOnesAreAnswered() {
    try (CallFixture f = CallFixture.create()) {
      CountDownLatch goOn = new CountDownLatch(1);
      AtomicInteger heard = new AtomicInteger();
      f.client.onMessage(
          TEXTS,
          text -> {
            if (heard.getAndIncrement() == 0) {
              uninterruptibly(goOn);
            }
          });
      FakeConnection server = f.open();
      for (int i = 0; i < 2_000; i++) {
        server.send("m" + i);
      }
      Await.until("the first is being handled", () -> heard.get() == 1);
      CompletableFuture<Integer> behind = f.add(1, 2); // reads ahead until the store is full
      server.send("{\"id\":1,\"result\":3}");
      RequestTimeoutException full = Fixture.failure(RequestTimeoutException.class, behind);
      assertThat(full.errCode()).isEqualTo(10005);
      assertThat(full.errMsg()).contains("the handlers stand still");
      assertThat(full).hasMessageContaining("1024 messages").hasMessageContaining("16 MiB");
      CompletableFuture<Integer> another = f.add(3, 4);
      Fixture.failure(RequestTimeoutException.class, another);
      assertThat(f.client.task().queuedMessages()).isZero(); // what fails at once is not sent
      goOn.countDown();
      Await.until("all messages are heard", () -> heard.get() == 2_000);
      CompletableFuture<Integer> sum = f.add(5, 6);
      server.send("{\"id\":3,\"result\":11}");
      assertThat(Fixture.get(sum)).isEqualTo(11);
    }
  }

  @Test
  void rule3ABlockingCallNeverNeedsTheExecutorAndDecodesItsOwnAnswer() {
    MessageCodec codec =
        MessageCodec.of(
            (value, type) -> value.toString(),
            (json, type) -> (int) Thread.currentThread().getId());
    try (CallFixture f = CallFixture.with(builder -> builder.executor(t -> {}).codec(codec))) {
      f.client.connectBlocking(ConnectArguments.of());
      FakeConnection server = f.base.server.connection(0);
      server.onFrame(frame -> server.send("{\"id\":1,\"result\":1}"));
      assertThat(f.client.requestBlocking(ADD, sum(1, 2)))
          .isEqualTo((int) Thread.currentThread().getId());
    }
  }

  @Test
  void rule3AFutureIsDecodedAndCompletedOnTheExecutorNotWhereTheAnswerArrived() {
    ExecutorService users =
        Executors.newSingleThreadExecutor(task -> new Thread(task, "of-the-user"));
    MessageCodec codec =
        MessageCodec.of(
            (value, type) -> value.toString(),
            (json, type) -> "of-the-user".equals(Thread.currentThread().getName()) ? 1 : 0);
    try (CallFixture f = CallFixture.with(builder -> builder.executor(users).codec(codec))) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      CompletableFuture<String> dependent =
          sum.thenApply(value -> Thread.currentThread().getName());
      server.send("{\"id\":1,\"result\":1}");
      assertThat(Fixture.get(dependent)).isEqualTo("of-the-user");
      assertThat(Fixture.get(sum)).isEqualTo(1);
    } finally {
      users.shutdown();
    }
  }

  @Test
  void whatDependsOnACallMayMakeAndJoinTheNext() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> first = f.add(1, 2);
      CompletableFuture<Integer> all =
          first.thenApply(one -> one + f.add(3, 4).join() + f.add(5, 6).join());
      for (int id = 1; id <= 3; id++) {
        server.awaitFrame();
        server.send("{\"id\":" + id + ",\"result\":" + id + "}");
      }
      assertThat(Fixture.get(all)).isEqualTo(6);
    }
  }

  @Test
  void withRunnableRunAnAnswerWithinTheSendIsDoneWhenTheRequestReturns() {
    try (CallFixture f = CallFixture.with(builder -> builder.executor(Runnable::run))) {
      FakeConnection server = f.open();
      server.onFrame(frame -> server.send("{\"id\":1,\"result\":3}"));
      assertThat(f.add(1, 2)).isCompletedWithValue(3);
    }
  }

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw UniSocketException.of(10004, "interrupted", "", e);
    }
  }
}
