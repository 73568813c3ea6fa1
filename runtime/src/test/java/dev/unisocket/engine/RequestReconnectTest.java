package dev.unisocket.engine;

import static dev.unisocket.engine.CallFixture.ADD;
import static dev.unisocket.engine.CallFixture.MOVE;
import static dev.unisocket.engine.CallFixture.TEXTS;
import static dev.unisocket.engine.CallFixture.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.RequestTimeoutException;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketObserver.Drop;
import dev.unisocket.engine.CallFixture.Point;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls of a client that connects again. */
class RequestReconnectTest {
  private static final Duration WAIT = Duration.ofSeconds(1);

  private static CallFixture reconnecting() {
    ReconnectPolicy policy = ReconnectPolicy.standard().initialDelay(WAIT).maxDelay(WAIT);
    return CallFixture.with(builder -> builder.reconnect(policy));
  }

  private static void breakDown(CallFixture f, FakeConnection server) {
    server.reset();
    Await.until("the client waits", () -> f.client.readyState() == ReadyState.CONNECTING);
  }

  /** Returns the second connection, once it is open. */
  private static FakeConnection again(CallFixture f) {
    f.base.server.advance(WAIT);
    Await.until("it has connected", () -> f.client.readyState() == ReadyState.OPEN);
    return f.base.server.connection(1);
  }

  @Test
  void rule27ACallPendingAtABreakFailsAndOneMadeInTheOutageWaitsInTheQueue() {
    try (CallFixture f = reconnecting()) {
      FakeConnection first = f.open();
      CompletableFuture<Integer> pending = f.add(1, 2);
      breakDown(f, first);
      SocketClosedException broke = Fixture.failure(SocketClosedException.class, pending);
      assertThat(broke).hasMessageContaining("may have carried it out");
      CompletableFuture<Integer> made = f.add(3, 4);
      assertThat(made).isNotDone();
      FakeConnection second = again(f);
      assertThat(second.awaitFrame().text())
          .contains("\"id\":2"); // and the first is not sent again
      second.send("{\"id\":1,\"result\":3}");
      second.send("{\"id\":2,\"result\":7}");
      assertThat(Fixture.get(made)).isEqualTo(7);
      assertThat(f.drops).containsExactly(Drop.UNKNOWN_ANSWER);
      assertThat(second.receivedTexts()).hasSize(1);
    }
  }

  @Test
  void rule27TheDeadlineOfACallRunsInTheOutageAndTakesItOutOfTheQueue() {
    try (CallFixture f = reconnecting()) {
      f.base.server.onConnect(connection -> connection.refuse(503));
      f.base.server.onNextConnect(FakeConnection::accept);
      FakeConnection first = f.open();
      breakDown(f, first);
      CompletableFuture<Point> move = f.client.request(MOVE, new Point(1, 2));
      CompletableFuture<Integer> sum = f.add(1, 2);
      assertThat(f.client.task().queuedMessages()).isEqualTo(2);
      for (int i = 0; i < 5; i++) {
        f.base.server.advance(WAIT);
      }
      RequestTimeoutException late = Fixture.failure(RequestTimeoutException.class, move);
      assertThat(late).hasMessageContaining("has not seen it");
      assertThat(f.client.task().queuedMessages()).isEqualTo(1);
      assertThat(sum).isNotDone();
      f.client.close();
      assertThat(Fixture.failure(SocketClosedException.class, sum).errMsg())
          .isEqualTo("request:fail WebSocket is not connected");
      assertThat(f.base.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void aRequestThatWasStillInTheQueueAtTheBreakIsSentAfterIt() {
    try (CallFixture f = reconnecting()) {
      FakeConnection first = f.open();
      first.stopReading();
      CompletableFuture<Integer> inFlight = f.add(1, 2);
      CompletableFuture<Integer> waiting = f.add(3, 4);
      breakDown(f, first);
      Fixture.failure(SocketClosedException.class, inFlight);
      FakeConnection second = again(f);
      assertThat(second.awaitFrame().text()).contains("\"id\":2");
      second.send("{\"id\":2,\"result\":7}");
      assertThat(Fixture.get(waiting)).isEqualTo(7);
    }
  }

  @Test
  void anOpenHandlerOfALaterConnectionMayWaitForACall() {
    try (CallFixture f = reconnecting()) {
      AtomicInteger opens = new AtomicInteger();
      f.client.onOpen(
          open -> {
            if (opens.incrementAndGet() == 2) {
              f.base.heard.accept(f.client.requestBlocking(ADD, sum(1, 2)));
            }
          });
      FakeConnection first = f.open();
      Await.until("the first open is heard", () -> opens.get() == 1);
      breakDown(f, first);
      CompletableFuture<Void> queued = f.client.send(Fixture.SAY, "queued");
      FakeConnection second = again(f);
      assertThat(second.awaitFrame().text()).contains("math.add"); // before what waits
      second.send("{\"id\":1,\"result\":3}");
      assertThat(f.base.heard.next(Integer.class)).isEqualTo(3);
      Fixture.get(queued);
    }
  }

  @Test
  void rule35ACallOfTheOutageReadsAheadOnTheNextConnection() {
    try (CallFixture f = reconnecting()) {
      CompletableFuture<Void> goOn = new CompletableFuture<>();
      f.client.onMessage(TEXTS, text -> goOn.join());
      FakeConnection first = f.open();
      breakDown(f, first);
      CompletableFuture<Integer> made = f.add(1, 2);
      FakeConnection second = again(f);
      second.awaitFrame();
      for (int i = 0; i < 500; i++) {
        second.send("m" + i);
      }
      second.send("{\"id\":1,\"result\":3}");
      assertThat(Fixture.get(made)).isEqualTo(3);
      goOn.complete(null);
    }
  }
}
