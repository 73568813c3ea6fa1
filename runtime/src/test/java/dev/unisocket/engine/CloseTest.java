package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketObserver;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.ClientFrame;
import dev.unisocket.testing.FakeConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CloseTest {

  @Test
  void closeBeforeOpenFailsAndTheSocketStillOpens() {
    try (Fixture f = Fixture.create().listening()) {
      f.server.onConnect(connection -> {});
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      SocketClosedException failure =
          Fixture.failure(SocketClosedException.class, f.client.close(1000, ""));
      assertThat(failure.errCode()).isEqualTo(10002);
      assertThat(failure.errMsg()).isEqualTo("closeSocket:fail WebSocket is not connected");
      assertThatThrownBy(() -> f.client.closeOrThrow(1000, ""))
          .isInstanceOf(SocketClosedException.class);
      f.server.connection(0).accept();
      Fixture.get(connect);
      f.heard.next(OpenEvent.class);
    }
  }

  @Test
  void anInvalidCodeOrReasonFailsAndTheSocketStaysUsable() {
    try (Fixture f = Fixture.create().listening()) {
      f.open();
      for (int code : new int[] {0, 1001, 1005, 2999, 5000}) {
        assertThat(Fixture.failure(UniSocketException.class, f.client.close(code, "")).errCode())
            .isEqualTo(10003);
      }
      assertThat(
              Fixture.failure(UniSocketException.class, f.client.close(1000, "é".repeat(62)))
                  .errCode())
          .isEqualTo(10003);
      Fixture.get(f.say("still open"));
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void whatWasQueuedBeforeTheCloseGoesOutBeforeTheCloseFrame() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      CompletableFuture<Void> first = f.say("1");
      CompletableFuture<Void> second = f.say("2");
      CompletableFuture<CloseEvent> close = f.client.close(4321, "done");
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSING);
      assertThat(Fixture.failure(SocketClosedException.class, f.say("3")).errCode())
          .isEqualTo(10002);
      connection.resumeReading();
      Fixture.get(first);
      Fixture.get(second);
      assertThat(Fixture.get(close).code()).isEqualTo(4321);
      assertThat(connection.received())
          .extracting(ClientFrame::kind)
          .containsExactly(ClientFrame.Kind.TEXT, ClientFrame.Kind.TEXT, ClientFrame.Kind.CLOSE);
      assertThat(connection.received().get(2).closeCode()).isEqualTo(4321);
      assertThat(connection.received().get(2).closeReason()).isEqualTo("done");
    }
  }

  @Test
  void cancellingTheLastWaitingSendLetsTheCloseFrameGo() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("1");
      CompletableFuture<Void> second = f.say("2");
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      second.cancel(false);
      connection.resumeReading();
      assertThat(Fixture.get(close).clean()).isTrue();
      assertThat(connection.receivedTexts()).containsExactly("1");
    }
  }

  @Test
  void whileClosingTheFirstCodeStandsAndAfterTheEndCloseFails() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.answerClose(false);
      CompletableFuture<CloseEvent> first = f.client.close(4001, "first");
      CompletableFuture<CloseEvent> second = f.client.close(4002, "second");
      connection.close(4001, "first");
      assertThat(Fixture.get(first).code()).isEqualTo(4001);
      assertThat(Fixture.get(second)).isSameAs(Fixture.get(first));
      assertThat(connection.received()).hasSize(1);
      Fixture.failure(SocketClosedException.class, f.client.close(1000, ""));
    }
  }

  @Test
  void theCloseTimeoutRunsFromTheCallOverDrainingAndHandshakeThenTheRuntimeAborts() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      CompletableFuture<Void> unsent = f.say("1");
      CompletableFuture<Void> waiting = f.say("2");
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      f.server.advance(Duration.ofMillis(9_999));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSING);
      f.server.advance(Duration.ofMillis(1));
      CloseEvent end = Fixture.get(close);
      assertThat(end.code()).isEqualTo(1006);
      assertThat(end.clean()).isFalse();
      assertThat(Fixture.failure(SocketClosedException.class, unsent).getMessage())
          .contains("may have been delivered");
      assertThat(Fixture.failure(SocketClosedException.class, waiting).closeEvent()).isSameAs(end);
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.next(CloseEvent.class)).isSameAs(end);
      assertThat(connection.isAborted()).isTrue();
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void aCloseFrameWithoutCodeIs1005AndClean() {
    try (Fixture f = Fixture.create().listening()) {
      f.open().close(1005, "");
      f.heard.next(OpenEvent.class);
      CloseEvent close = f.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(1005);
      assertThat(close.clean()).isTrue();
    }
  }

  @Test
  void abortEndsAnyStateWith1006AndIsNoError() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection connection = f.open();
      f.client.task().abort();
      f.client.task().abort();
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(connection.isAborted()).isTrue();
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);

      f.server.onConnect(attempt -> {});
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      f.client.task().abort();
      assertThat(Fixture.failure(SocketClosedException.class, connect).closeEvent()).isNull();
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void closeOfAutoCloseableNeverThrowsWorksInAnyStateAndTwice() {
    try (Fixture f = Fixture.create().listening()) {
      f.client.close();
      f.server.onConnect(attempt -> {});
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      f.client.close();
      Fixture.failure(SocketClosedException.class, connect);
      CloseEvent givenUp = f.heard.next(CloseEvent.class);
      assertThat(givenUp.code()).isEqualTo(1000);
      assertThat(givenUp.clean()).isFalse();

      f.server.onConnect(FakeConnection::accept);
      f.open();
      f.client.close();
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      f.client.close();
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.next(CloseEvent.class).clean()).isTrue();
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void closeOfAutoCloseableDoesNotWaitOnAHandlersThreadOfTheSameClient() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.answerClose(false);
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.client.close();
            f.heard.accept("returned");
          });
      connection.send("go");
      assertThat(f.heard.nextText()).isEqualTo("returned");
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSING);
      connection.close(1000, "");
    }
  }

  @Test
  void closeOfAutoCloseableWaitsAtMostTheCloseTimeoutForAServerThatIsSilent() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.answerClose(false);
      Thread closer = new Thread(f.client::close);
      closer.start();
      SendTest.awaitBlocked(closer);
      f.server.advance(Duration.ofSeconds(10));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(Fixture.get(CompletableFuture.runAsync(() -> join(closer)))).isNull();
    }
  }

  @Test
  void anInterruptedCloseRestoresTheFlagAndReturns() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.answerClose(false);
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread closer =
          new Thread(
              () -> {
                f.client.close();
                flag.complete(Thread.currentThread().isInterrupted());
              });
      closer.start();
      SendTest.awaitBlocked(closer);
      closer.interrupt();
      assertThat(Fixture.get(flag)).isTrue();
      connection.close(1000, "");
    }
  }

  @Test
  void cancellingACloseFlushOrWhenClosedFutureDoesNothingToTheSocket() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      f.client.whenClosed().cancel(false);
      f.client.task().flush().cancel(false);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      connection.answerClose(false);
      f.client.close(1000, "").cancel(false);
      CompletableFuture<CloseEvent> end = f.client.whenClosed();
      connection.close(1000, "");
      assertThat(Fixture.get(end).clean()).isTrue();
    }
  }

  @Test
  void fromCloseToTheEndTheRuntimeReadsAheadOfABlockedHandler() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      CompletableFuture<Void> release = new CompletableFuture<>();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.heard.accept(text);
            release.join();
          });
      for (int i = 0; i < 100; i++) {
        connection.send("m" + i);
      }
      assertThat(f.heard.nextText()).isEqualTo("m0");
      CloseEvent end = Fixture.get(f.client.close(1000, "")); // behind a hundred messages
      assertThat(end.clean()).isTrue();
      release.complete(null);
      for (int i = 1; i < 100; i++) {
        assertThat(f.heard.nextText()).isEqualTo("m" + i);
      }
    }
  }

  @Test
  void aCloseBehindMoreThanTheStoreTakesIsAbortedAtTheCloseTimeout() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      CompletableFuture<Void> release = new CompletableFuture<>();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.heard.accept(text);
            release.join();
          });
      f.client.onClose(f.heard);
      for (int i = 0; i < 2_000; i++) {
        connection.send("flood");
      }
      assertThat(f.heard.nextText()).isEqualTo("flood");
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      f.server.advance(Duration.ofMillis(9_999));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSING);
      f.server.advance(Duration.ofMillis(1));
      assertThat(Fixture.get(close).code()).isEqualTo(1006);
      release.complete(null);
      for (int i = 1; i < 1_024; i++) {
        assertThat(f.heard.nextText()).isEqualTo("flood");
      }
      assertThat(f.heard.next(CloseEvent.class).clean()).isFalse();
    }
  }

  @Test
  void aServerThatHangsUpInAnswerToACloseFrameIsNoError() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection connection = f.open();
      connection.answerClose(false);
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      connection.drop();
      assertThat(Fixture.get(close).clean()).isFalse();
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
    }
  }

  @Test
  void aCloseBetweenTheOpenAndTheFirstWriteStillDrains() {
    CompletableFuture<SocketTask> task = new CompletableFuture<>();
    SocketObserver observer =
        new SocketObserver() {
          @Override
          public void opened(String socket, Duration took) {
            task.join().close(4000, ""); // before anything was written
          }
        };
    try (Fixture f = Fixture.with(builder -> builder.observer(observer))) {
      f.server.onConnect(connection -> {});
      f.client.connect(ConnectArguments.of());
      task.complete(f.client.task());
      CompletableFuture<Void> waiting = f.say("waits");
      CompletableFuture<CloseEvent> end = f.client.whenClosed();
      f.server.connection(0).accept();
      Fixture.get(waiting);
      assertThat(Fixture.get(end).code()).isEqualTo(4000);
      assertThat(f.server.connection(0).receivedTexts()).containsExactly("waits");
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
