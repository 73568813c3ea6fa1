package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketException;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConnectTest {

  @Test
  void aConversationFromOpenToClose() {
    try (Fixture f = Fixture.create().listening()) {
      f.server.onConnect(connection -> connection.accept("", Map.of("X-Room", "7")));
      OpenEvent open = Fixture.get(f.client.connect(ConnectArguments.of()));
      assertThat(open.header()).containsEntry("x-room", "7");
      FakeConnection connection = f.server.connection(0);
      assertThat(f.heard.next(OpenEvent.class)).isSameAs(open);

      Fixture.get(f.say("hello"));
      assertThat(connection.receivedTexts()).containsExactly("hello");
      connection.send("hi");
      assertThat(f.heard.nextText()).isEqualTo("hi");

      CloseEvent close = Fixture.get(f.client.close(1000, "bye"));
      assertThat(close.code()).isEqualTo(1000);
      assertThat(close.clean()).isTrue();
      assertThat(f.heard.next(CloseEvent.class)).isSameAs(close);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void beforeTheFirstConnectAClientIsClosedAndSendsFailWith10002() {
    try (Fixture f = Fixture.create()) {
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThatThrownBy(f.client::task).isInstanceOf(IllegalStateException.class);
      SocketClosedException failure = Fixture.failure(SocketClosedException.class, f.say("x"));
      assertThat(failure.errCode()).isEqualTo(10002);
      assertThat(failure.errMsg()).isEqualTo("sendSocketMessage:fail WebSocket is not connected");
      assertThat(failure.closeEvent()).isNull();
      assertThatThrownBy(() -> f.client.sendOrThrow(Fixture.SAY, "x"))
          .isInstanceOf(SocketClosedException.class);
      assertThat(f.client.trySend(Fixture.SAY, "x")).isFalse();
      f.client.close();
    }
  }

  @Test
  void connectWhileConnectingOrOpenFailsWith10003AndAfterTheEndItMayBeCalledAgain() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection first = f.open();
      UniSocketException failure =
          Fixture.failure(UniSocketException.class, f.client.connect(ConnectArguments.of()));
      assertThat(failure.errCode()).isEqualTo(10003);
      assertThat(failure.errMsg()).startsWith("connectSocket:fail ");
      first.close(1001, "later");
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1001);

      FakeConnection second = f.open();
      f.heard.next(OpenEvent.class);
      second.send("registrations stay");
      assertThat(f.heard.nextText()).isEqualTo("registrations stay");
    }
  }

  @Test
  void aFailedConnectIsAnErrorAndThenClose1006() {
    try (Fixture f = Fixture.create().listening()) {
      f.server.onConnect(
          connection -> connection.refuse(401, Map.of("WWW-Authenticate", "Bearer"), "no token"));
      CompletableFuture<CloseEvent> end = f.client.whenClosed();
      SocketConnectException failure =
          Fixture.failure(SocketConnectException.class, f.client.connect(ConnectArguments.of()));
      assertThat(failure.statusCode()).isEqualTo(401);
      assertThat(failure.header()).containsEntry("www-authenticate", "Bearer");
      assertThat(failure.body()).isEqualTo("no token");
      assertThat(failure.errCode()).isEqualTo(602001);
      assertThat(failure.getMessage()).doesNotContain("Bearer").doesNotContain("no token");
      assertThat(f.heard.next(ErrorEvent.class).cause()).isSameAs(failure);
      CloseEvent close = f.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(1006);
      assertThat(close.clean()).isFalse();
      assertThat(Fixture.get(end)).isSameAs(close);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void theTransportsExceptionIsTheCauseAndTheMessageSaysWhereAndWhatToDo() {
    try (Fixture f = Fixture.create()) {
      ConnectException cause = new ConnectException("Connection refused");
      f.server.onConnect(connection -> connection.fail(cause));
      SocketConnectException failure =
          Fixture.failure(SocketConnectException.class, f.client.connect(ConnectArguments.of()));
      assertThat(failure.statusCode()).isZero();
      assertThat(failure.getCause()).isSameAs(cause);
      assertThat(failure.getMessage()).contains("server:80").contains("Check host and port");
    }
  }

  @Test
  void aConnectThatHangsEndsAtItsTimeout() {
    try (Fixture f =
        Fixture.with(builder -> builder.connectTimeout(Duration.ofMillis(300))).listening()) {
      f.server.onConnect(connection -> {});
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      f.server.advance(Duration.ofMillis(299));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
      f.server.advance(Duration.ofMillis(1));
      SocketTimeoutException failure = Fixture.failure(SocketTimeoutException.class, connect);
      assertThat(failure.errMsg()).isEqualTo("connectSocket:fail timeout");
      assertThat(failure.errCode()).isEqualTo(602001);
      assertThat(failure.getMessage()).contains("300 ms").contains("connectTimeout");
      assertThat(f.heard.next(ErrorEvent.class).cause()).isSameAs(failure);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(f.server.connection(0).isAborted()).isTrue();
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void cancellingAConnectEndsTheAttempt() {
    try (Fixture f = Fixture.create().listening()) {
      f.server.onConnect(connection -> {});
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      CompletableFuture<Void> waiting = f.say("waits");
      assertThat(connect.cancel(false)).isTrue();
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(f.server.connection(0).isAborted()).isTrue();
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(f.heard.rest()).isEmpty();
      Fixture.failure(SocketClosedException.class, waiting);
    }
  }

  @Test
  void aConnectThatFailsByOrTimeoutEndsTheAttempt() {
    try (Fixture f = Fixture.create().listening()) {
      f.server.onConnect(connection -> {});
      CompletableFuture<OpenEvent> connect =
          f.client.connect(ConnectArguments.of()).orTimeout(1, TimeUnit.MILLISECONDS);
      assertThatThrownBy(() -> connect.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(TimeoutException.class);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(f.server.connection(0).isAborted()).isTrue();
    }
  }

  @Test
  void aBlockingConnectNeedsNoExecutor() {
    try (Fixture f = Fixture.with(builder -> builder.executor(task -> {}))) {
      OpenEvent open = f.client.connectBlocking(ConnectArguments.of());
      assertThat(open.protocol()).isEmpty();
    }
  }

  @Test
  void aBlockingConnectThrowsTheExceptionItself() {
    try (Fixture f = Fixture.create()) {
      f.server.onConnect(connection -> connection.refuse(503));
      assertThatThrownBy(() -> f.client.connectBlocking(ConnectArguments.of()))
          .isInstanceOf(SocketConnectException.class)
          .hasMessageContaining("503");
    }
  }

  @Test
  void anInterruptedBlockingConnectRestoresTheFlagGivesUpAndThrows() throws Exception {
    try (Fixture f = Fixture.create().listening()) {
      f.server.onConnect(connection -> {});
      AtomicReference<Object> outcome = new AtomicReference<>();
      CountDownLatch done = new CountDownLatch(1);
      Thread blocked =
          new Thread(
              () -> {
                try {
                  f.client.connectBlocking(ConnectArguments.of());
                } catch (UniSocketException e) {
                  outcome.set(Thread.currentThread().isInterrupted() ? e : "no flag");
                }
                done.countDown();
              });
      blocked.start();
      f.server.awaitConnection();
      blocked.interrupt();
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(outcome.get()).isInstanceOf(SocketClosedException.class);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
    }
  }

  @Test
  void aFutureWhoseOutcomeIsKnownIsReturnedDone() {
    try (Fixture f = Fixture.with(builder -> builder.executor(task -> {}))) {
      assertThat(f.client.connect(ConnectArguments.of())).isCompleted();
      assertThat(f.say("taken at once")).isCompleted();
      assertThat(f.client.connect(ConnectArguments.of())).isCompletedExceptionally();
      assertThat(f.client.task().flush()).isCompleted();
      assertThat(f.client.close(1000, null)).isCompleted();
      assertThat(f.client.close(1000, null)).isCompletedExceptionally();
    }
  }

  @Test
  void whatDependsOnAConnectMayWaitForAHandler() {
    try (Fixture f = Fixture.create()) {
      SynchronousQueue<String> texts = new SynchronousQueue<>();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            try {
              texts.put(text);
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          });
      f.server.onConnect(connection -> {});
      CompletableFuture<String> first =
          f.client
              .connect(ConnectArguments.of())
              .thenApply(
                  open -> {
                    try {
                      return texts.take();
                    } catch (InterruptedException e) {
                      throw new AssertionError(e);
                    }
                  });
      f.server.connection(0).accept();
      f.server.connection(0).send("first");
      assertThat(Fixture.get(first)).isEqualTo("first");
    }
  }

  @Test
  void aHandlerMayJoinAnyFutureOfItsClient() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<OpenEvent> opened = new CompletableFuture<>();
      CompletableFuture<Void> sent = new CompletableFuture<>();
      CompletableFuture<CloseEvent> closed = new CompletableFuture<>();
      f.server.onConnect(connection -> {});
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      f.client.onOpen(open -> opened.complete(connect.join()));
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.server.connection(0).stopReading();
            CompletableFuture<Void> pending = f.say("answer");
            new Thread(() -> f.server.connection(0).resumeReading()).start();
            sent.complete(pending.join());
            closed.complete(f.client.close(1000, "").join());
          });
      f.server.connection(0).accept();
      f.server.connection(0).send("question");
      assertThat(Fixture.get(opened).protocol()).isEmpty();
      Fixture.get(sent);
      assertThat(Fixture.get(closed).clean()).isTrue();
    }
  }

  @Test
  void futuresAreDoneBeforeTheHandlersHear() {
    for (int i = 0; i < 200; i++) {
      try (Fixture f = Fixture.create()) {
        f.server.onConnect(connection -> {});
        CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
        CompletableFuture<CloseEvent> end = f.client.whenClosed();
        f.client.onOpen(open -> f.heard.accept(connect.isDone()));
        f.client.onClose(close -> f.heard.accept(end.isDone()));
        f.server.connection(0).accept();
        assertThat(f.heard.next(Boolean.class)).isTrue();
        f.server.connection(0).close(1000, "");
        assertThat(f.heard.next(Boolean.class)).isTrue();
      }
    }
  }

  @Test
  void whenClosedIsTheEndOfTheNextRunWhereNoneIsUnderWay() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<CloseEvent> before = f.client.whenClosed();
      f.open();
      CompletableFuture<CloseEvent> during = f.client.whenClosed();
      assertThat(before).isNotSameAs(during).isNotDone();
      f.server.connection(0).close(4000, "");
      assertThat(Fixture.get(before).code()).isEqualTo(4000);
      assertThat(Fixture.get(during).code()).isEqualTo(4000);
      CompletableFuture<CloseEvent> after = f.client.whenClosed();
      assertThat(after).isNotDone();
      f.open().close(4001, "");
      assertThat(Fixture.get(after).code()).isEqualTo(4001);
    }
  }

  @Test
  void anInvalidUrlFailsWith600009BeforeAnythingBegins() {
    try (Fixture f = Fixture.create()) {
      var client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, "http://server/?token=s3cret"), f.sockets);
      UniSocketException failure =
          Fixture.failure(UniSocketException.class, client.connect(ConnectArguments.of()));
      assertThat(failure.errCode()).isEqualTo(600009);
      assertThat(failure.toString()).doesNotContain("s3cret");
      assertThat(client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(f.server.connections()).isEmpty();
    }
  }

  @Test
  void aTransportThatThrowsIsAFailedAttempt() {
    try (Fixture f = Fixture.create().listening()) {
      f.server.onConnect(
          connection -> {
            throw new IllegalStateException("broken transport");
          });
      SocketConnectException failure =
          Fixture.failure(SocketConnectException.class, f.client.connect(ConnectArguments.of()));
      assertThat(failure.getCause()).hasMessage("broken transport");
      f.heard.next(ErrorEvent.class);
      f.heard.next(CloseEvent.class);
    }
  }

  @Test
  void aConnectionThatIsLostIsAnErrorAndThenClose1006() {
    try (Fixture f = Fixture.create().listening()) {
      f.open().reset();
      f.heard.next(OpenEvent.class);
      ErrorEvent error = f.heard.next(ErrorEvent.class);
      assertThat(error.errCode()).isEqualTo(602001);
      assertThat(error.errMsg()).startsWith("onSocketError:fail");
      assertThat(error.cause().getCause()).isInstanceOf(IOException.class);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
    }
  }

  @Test
  void anEndOfStreamWithoutACloseFrameIsAnErrorAndThenClose1006() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection connection = f.open();
      connection.send("last");
      connection.drop();
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.nextText()).isEqualTo("last");
      ErrorEvent error = f.heard.next(ErrorEvent.class);
      assertThat(error.errCode()).isEqualTo(602001);
      assertThat(error.cause().getCause()).isNull();
      CloseEvent close = f.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(1006);
      assertThat(close.reason()).isEmpty();
      assertThat(f.heard.rest()).isEmpty();
    }
  }
}
