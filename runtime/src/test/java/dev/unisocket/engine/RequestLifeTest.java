package dev.unisocket.engine;

import static dev.unisocket.engine.CallFixture.ADD;
import static dev.unisocket.engine.CallFixture.MOVE;
import static dev.unisocket.engine.CallFixture.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.RemoteErrorException;
import dev.unisocket.RequestTimeoutException;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketObserver.Drop;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.engine.CallFixture.Point;
import dev.unisocket.generated.Call;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How calls end: failures, deadlines, cancelling, and the end of the connection. */
class RequestLifeTest {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  @Test
  void rule1ARequestThatReturnsAFutureNeverThrowsAndABlockingOneThrows() {
    Object cyclic =
        new Object() {
          public Object getSelf() {
            throw new IllegalStateException("no getter of mine");
          }
        };
    Call<Object, Integer> bad =
        Call.of(Outbound.coded("bad", Object.class).named("bad"), Integer.class, 1_000);
    try (CallFixture f = CallFixture.create()) {
      SocketClosedException early = Fixture.failure(SocketClosedException.class, f.add(1, 2));
      assertThat(early.errCode()).isEqualTo(10002);
      assertThat(early.errMsg()).isEqualTo("request:fail WebSocket is not connected");
      assertThat(early.closeEvent()).isNull();
      assertThatThrownBy(() -> f.client.requestBlocking(ADD, sum(1, 2)))
          .isInstanceOf(SocketClosedException.class);
      f.open();
      CompletableFuture<Point> nothing = f.client.request(MOVE, null);
      assertThat(nothing).isCompletedExceptionally();
      UniSocketException none = Fixture.failure(UniSocketException.class, nothing);
      assertThat(none.errCode()).isEqualTo(10003);
      assertThat(none.errMsg()).isEqualTo("request:fail data is null");
      UniSocketException unwritable =
          Fixture.failure(UniSocketException.class, f.client.request(bad, cyclic));
      assertThat(unwritable.errCode()).isEqualTo(10003);
      assertThat(unwritable.errMsg()).startsWith("request:fail cannot encode");
      assertThatThrownBy(() -> f.client.requestBlocking(MOVE, null)).hasMessageContaining("null");
      assertThat(f.base.server.pendingTimeouts()).isEqualTo(timeoutsOfAnOpenSocket());
    }
  }

  @Test
  void rule1AnInterruptedBlockingRequestRestoresTheFlagForgetsTheCallAndThrows() throws Exception {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  f.client.requestBlocking(ADD, sum(1, 2));
                } catch (UniSocketException e) {
                  thrown.complete(e);
                  flag.complete(Thread.currentThread().isInterrupted());
                }
              });
      caller.start();
      server.awaitFrame();
      caller.interrupt();
      UniSocketException failure = (UniSocketException) Fixture.get(thrown);
      assertThat(failure.errCode()).isEqualTo(10005);
      assertThat(failure.errMsg()).startsWith("request:fail add was given up");
      assertThat(Fixture.get(flag)).isTrue();
      server.send("{\"id\":1,\"result\":3}");
      assertThat(f.drops).containsExactly(Drop.UNKNOWN_ANSWER);
      assertThat(f.base.server.pendingTimeouts()).isEqualTo(timeoutsOfAnOpenSocket());
    }
  }

  @Test
  void aCallThatIsNotAnsweredInTimeFailsAndALateAnswerIsDropped() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      CompletableFuture<Point> move = f.client.request(MOVE, new Point(1, 2));
      f.base.server.advance(DEADLINE.minusMillis(1));
      Fixture.failure(RequestTimeoutException.class, move);
      assertThat(sum).isNotDone();
      f.base.server.advance(Duration.ofMillis(1));
      RequestTimeoutException late = Fixture.failure(RequestTimeoutException.class, sum);
      assertThat(late.errCode()).isEqualTo(10005);
      assertThat(late.errMsg()).isEqualTo("request:fail add was not answered within 30000 ms");
      assertThat(late).hasMessageContaining("may have carried it out");
      server.send("{\"id\":1,\"result\":3}");
      assertThat(f.drops).containsExactly(Drop.UNKNOWN_ANSWER);
    }
  }

  @Test
  void theDeadlineOfABlockingCallNeedsNoExecutor() {
    try (CallFixture f = CallFixture.with(builder -> builder.executor(task -> {}))) {
      FakeConnection server = connectWithoutExecutor(f);
      CompletableFuture<Throwable> thrown = blockingFailure(f);
      server.awaitFrame();
      f.base.server.advance(DEADLINE);
      assertThat(Fixture.get(thrown)).isInstanceOf(RequestTimeoutException.class);
    }
  }

  @Test
  void rule27ACallBeforeTheOpenWaitsInTheQueueInItsPlaceAndLeavesItWhenItsDeadlineIsOver() {
    try (CallFixture f =
        CallFixture.with(builder -> builder.connectTimeout(Duration.ofMinutes(5)))) {
      f.base.server.onConnect(connection -> {});
      CompletableFuture<?> opened = f.client.connect(ConnectArguments.of());
      CompletableFuture<Point> move = f.client.request(MOVE, new Point(1, 2));
      CompletableFuture<Void> said = f.client.send(Fixture.SAY, "a");
      CompletableFuture<Integer> sum = f.add(1, 2);
      CompletableFuture<Void> last = f.client.send(Fixture.SAY, "b");
      assertThat(f.client.task().queuedMessages()).isEqualTo(4);
      f.base.server.advance(Duration.ofSeconds(5));
      RequestTimeoutException late = Fixture.failure(RequestTimeoutException.class, move);
      assertThat(late).hasMessageContaining("has not seen it");
      assertThat(f.client.task().queuedMessages()).isEqualTo(3);
      FakeConnection server = f.base.server.awaitConnection();
      server.accept();
      Fixture.get(opened);
      Fixture.get(said);
      Fixture.get(last);
      assertThat(server.receivedTexts()).hasSize(3);
      assertThat(server.receivedTexts().get(0)).isEqualTo("a");
      assertThat(server.receivedTexts().get(1)).contains("math.add");
      server.send("{\"id\":2,\"result\":3}");
      assertThat(Fixture.get(sum)).isEqualTo(3);
    }
  }

  @Test
  void rule4CancellingAFutureForgetsTheCallAndTakesAQueuedRequestOut() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      server.stopReading();
      CompletableFuture<Integer> first = f.add(1, 2); // in flight
      CompletableFuture<Integer> second = f.add(3, 4);
      CompletableFuture<Integer> third = f.add(5, 6);
      assertThat(second.cancel(false)).isTrue();
      third.completeExceptionally(new IllegalStateException("as orTimeout does"));
      assertThat(f.client.task().queuedMessages()).isEqualTo(1);
      first.cancel(true);
      assertThat(f.client.task().queuedMessages()).isEqualTo(1); // the transport has it
      server.resumeReading();
      assertThat(server.receivedTexts()).hasSize(1);
      server.send("{\"id\":1,\"result\":3}");
      assertThat(f.drops).containsExactly(Drop.UNKNOWN_ANSWER);
      assertThat(first).isCancelled();
      assertThat(second).isCancelled();
      CompletableFuture<CloseEvent> end = f.client.whenClosed();
      server.drop();
      Fixture.get(end);
      assertThat(f.base.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void rule27PendingCallsFailWithTheReasonWhenTheConnectionEnds() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      CompletableFuture<Throwable> blocked = blockingFailure(f);
      Await.until("both are out", () -> server.receivedTexts().size() == 2);
      CompletableFuture<Boolean> closedFirst =
          sum.handle((value, failure) -> f.client.readyState().code() == 3);
      server.close(4001, "maintenance");
      SocketClosedException ended = Fixture.failure(SocketClosedException.class, sum);
      assertThat(ended.errCode()).isEqualTo(10002);
      assertThat(ended.errMsg())
          .isEqualTo("request:fail the connection ended before add was answered");
      assertThat(ended).hasMessageContaining("may have carried it out");
      assertThat(ended.closeEvent()).isNotNull();
      assertThat(ended.closeEvent().code()).isEqualTo(4001);
      assertThat(Fixture.get(closedFirst)).isTrue(); // state first, then futures
      assertThat(Fixture.get(blocked)).isInstanceOf(SocketClosedException.class);
      assertThat(f.base.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void whatWasNotAnsweredWhenTheConnectionBrokeSaysWhetherItWasSent() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sent = f.add(1, 2);
      server.stopReading();
      CompletableFuture<Integer> inFlight = f.add(3, 4);
      CompletableFuture<Integer> waiting = f.add(5, 6);
      server.reset();
      assertThat(Fixture.failure(SocketClosedException.class, sent))
          .hasMessageContaining("may have carried it out")
          .hasCauseInstanceOf(UniSocketException.class);
      assertThat(Fixture.failure(SocketClosedException.class, inFlight))
          .hasMessageStartingWith("request:fail ")
          .hasMessageContaining("may have been delivered");
      assertThat(Fixture.failure(SocketClosedException.class, waiting))
          .hasMessageStartingWith("request:fail ")
          .hasMessageContaining("has not seen it");
      assertThat(f.base.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void theFuturesOfCallsAreDoneBeforeTheHandlersHearOfTheEnd() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      List<CompletableFuture<Integer>> sums = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        sums.add(f.add(i, i));
      }
      f.client.onClose(
          close -> f.base.heard.accept(sums.stream().allMatch(CompletableFuture::isDone)));
      server.drop();
      assertThat(f.base.heard.next(Boolean.class)).isTrue();
    }
  }

  @Test
  void anAnswerStillCountsWhileTheClientCloses() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      server.answerClose(false);
      CompletableFuture<Integer> answered = f.add(1, 2);
      CompletableFuture<Integer> unanswered = f.add(3, 4);
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      assertThat(Fixture.failure(SocketClosedException.class, f.add(5, 6)).errMsg())
          .isEqualTo("request:fail WebSocket is not connected");
      server.send("{\"id\":1,\"result\":3}");
      assertThat(Fixture.get(answered)).isEqualTo(3);
      assertThat(unanswered).isNotDone();
      server.close(1000, "");
      Fixture.get(close);
      Fixture.failure(SocketClosedException.class, unanswered);
    }
  }

  @Test
  void aCallThatTheQueueRefusesFailsAtOnceInTheWordsOfCalls() {
    SendQueuePolicy small = SendQueuePolicy.standard().capacity(1).bytes(100);
    try (CallFixture f = CallFixture.with(builder -> builder.sendQueue(small))) {
      FakeConnection server = f.open();
      server.stopReading();
      CompletableFuture<Integer> inFlight = f.add(1, 2);
      CompletableFuture<Integer> refused = f.add(3, 4);
      assertThat(refused).isCompletedExceptionally();
      SendQueueFullException full = Fixture.failure(SendQueueFullException.class, refused);
      assertThat(full.errCode()).isEqualTo(10001);
      assertThat(full.errMsg()).isEqualTo("request:fail the send queue is full");
      Call<String, String> say =
          Call.of(Outbound.<String>coded("say", String.class).named("say"), String.class, 1_000);
      MessageTooLargeException large =
          Fixture.failure(
              MessageTooLargeException.class, f.client.request(say, "secret".repeat(20)));
      assertThat(large.errCode()).isEqualTo(10001);
      assertThat(large.getMessage()).startsWith("request:fail ").doesNotContain("secret");
      server.resumeReading();
      server.send("{\"id\":1,\"result\":3}");
      assertThat(Fixture.get(inFlight)).isEqualTo(3);
    }
  }

  @Test
  void aCallThatIsDroppedForALaterMessageFails() {
    SendQueuePolicy dropping =
        SendQueuePolicy.standard().capacity(2).overflow(Overflow.DROP_OLDEST);
    try (CallFixture f = CallFixture.with(builder -> builder.sendQueue(dropping))) {
      FakeConnection server = f.open();
      server.stopReading();
      f.client.send(Fixture.SAY, "in flight");
      CompletableFuture<Integer> sum = f.add(1, 2);
      f.client.send(Fixture.SAY, "later");
      assertThat(Fixture.failure(SendQueueFullException.class, sum).errMsg())
          .startsWith("request:fail dropped");
      assertThat(f.drops).containsExactly(Drop.OVERFLOW);
    }
  }

  @Test
  void aCallThatWaitsForRoomInTheQueueIsReleasedByItsDeadline() throws Exception {
    SendQueuePolicy blocking =
        SendQueuePolicy.standard()
            .capacity(1)
            .overflow(Overflow.BLOCK)
            .blockTimeout(Duration.ofDays(1));
    try (CallFixture f =
        CallFixture.with(builder -> builder.sendQueue(blocking).sendTimeout(Duration.ofDays(1)))) {
      FakeConnection server = f.open();
      server.stopReading();
      f.client.send(Fixture.SAY, "in flight");
      CompletableFuture<CompletableFuture<Integer>> made = new CompletableFuture<>();
      Thread caller = new Thread(() -> made.complete(f.add(1, 2)));
      caller.start();
      Await.until("it waits", () -> caller.getState() == Thread.State.WAITING);
      f.base.server.advance(DEADLINE);
      CompletableFuture<Integer> sum = Fixture.get(made);
      Fixture.failure(RequestTimeoutException.class, sum);
      caller.join(TimeUnit.SECONDS.toMillis(10));
      server.resumeReading();
      Fixture.get(f.client.task().flush());
      assertThat(server.receivedTexts()).containsExactly("in flight");
    }
  }

  @Test
  void idsGoOnOverTheConnectionsOfAClientSoThatNoOldAnswerFits() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection first = f.open();
      CompletableFuture<Integer> lost = f.add(1, 2);
      CompletableFuture<CloseEvent> end = f.client.whenClosed();
      first.drop();
      Fixture.failure(SocketClosedException.class, lost);
      Fixture.get(end);
      FakeConnection second = f.open();
      CompletableFuture<Integer> sum = f.add(3, 4);
      assertThat(second.receivedTexts().get(0)).contains("\"id\":2");
      second.send("{\"id\":1,\"result\":3}");
      second.send("{\"id\":2,\"result\":7}");
      assertThat(Fixture.get(sum)).isEqualTo(7);
      assertThat(f.drops).containsExactly(Drop.UNKNOWN_ANSWER);
    }
  }

  @Test
  void rule41NoPayloadIsInAnythingThatCallsSayOfThemselves() {
    Call<Fields, Integer> login =
        Call.of(Outbound.fields("login").named("login"), Integer.class, 1_000);
    try (CallFixture f = CallFixture.create().listening()) {
      FakeConnection server = f.open();
      Fields secret = Fields.of().add("password", String.class, "hunter2");
      CompletableFuture<Integer> refused = f.client.request(login, secret);
      server.send("{\"id\":1,\"error\":{\"code\":3,\"message\":\"hunter2\",\"data\":\"hunter2\"}}");
      CompletableFuture<Integer> late = f.client.request(login, secret);
      RemoteErrorException error = Fixture.failure(RemoteErrorException.class, refused);
      assertThat(error.getMessage() + error).doesNotContain("hunter2");
      f.base.server.advance(Duration.ofSeconds(1));
      RequestTimeoutException timeout = Fixture.failure(RequestTimeoutException.class, late);
      assertThat(timeout.getMessage() + timeout).doesNotContain("hunter2");
      assertThat(secret.toString()).doesNotContain("hunter2");
    }
  }

  /** Returns what a blocking call throws, made on a thread of its own. */
  private static CompletableFuture<Throwable> blockingFailure(CallFixture f) {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                f.client.requestBlocking(ADD, sum(1, 2));
                thrown.completeExceptionally(new AssertionError("it returned"));
              } catch (Throwable e) {
                thrown.complete(e);
              }
            })
        .start();
    return thrown;
  }

  private static FakeConnection connectWithoutExecutor(CallFixture f) {
    f.client.connectBlocking(ConnectArguments.of());
    return f.base.server.connection(0);
  }

  /** The second of grace for late handlers. */
  private static int timeoutsOfAnOpenSocket() {
    return 1;
  }
}
