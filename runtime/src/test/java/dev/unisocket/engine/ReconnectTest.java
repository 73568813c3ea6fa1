package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.Handshake;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketObserver;
import dev.unisocket.SocketTask;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.uni.ConnectSocketOptions;
import dev.unisocket.uni.Uni;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a client connects again, and what is told of it. */
class ReconnectTest {

  // --- the first connect, how often, how long

  @Test
  void theFirstConnectIsRetriedLikeAnyOtherAndItsFutureCompletesAtTheFirstOpen() {
    try (Outage o = Outage.inPlace().listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().fail(new IOException("no route"));
      assertThat(connect).isNotDone();
      o.heard.next(ErrorEvent.class);
      o.again().refuse(503);
      assertThat(connect).isNotDone();
      o.heard.next(ErrorEvent.class);
      o.again().accept();
      assertThat(o.heard.next(OpenEvent.class)).isSameAs(Fixture.get(connect));
      assertThat(o.heard.rest()).isEmpty();
    }
  }

  @Test
  void theConnectsFutureFailsAtTheEndWithTheLastFailure() {
    try (Outage o = Outage.inPlace(Outage.POLICY.maxAttempts(1)).listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      CompletableFuture<CloseEvent> end = o.f.client.whenClosed();
      o.latest().refuse(503);
      o.heard.next(ErrorEvent.class);
      o.again().refuse(500);
      SocketConnectException failure = Fixture.failure(SocketConnectException.class, connect);
      assertThat(failure.statusCode()).isEqualTo(500);
      assertThat(o.heard.next(ErrorEvent.class).cause()).isSameAs(failure);
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(Fixture.get(end).code()).isEqualTo(1006);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void theBlockingConnectWaitsForTheFirstOpenToo() throws Exception {
    try (Outage o = Outage.inPlace().listening()) {
      CompletableFuture<OpenEvent> opened = new CompletableFuture<>();
      Thread caller =
          new Thread(() -> opened.complete(o.f.client.connectBlocking(ConnectArguments.of())));
      caller.start();
      o.f.server.awaitConnection().refuse(503);
      o.heard.next(ErrorEvent.class);
      ReconnectEvent wait = o.heard.next(ReconnectEvent.class);
      SendTest.awaitBlocked(caller);
      o.passWait(wait).accept();
      Fixture.get(opened);
      caller.join();
    }
  }

  @Test
  void maxAttemptsCountsRetriesInARowSinceTheLastStableConnectionNotTheFirstAttempt() {
    try (Outage o = Outage.inPlace(Outage.POLICY.maxAttempts(2)).listening()) {
      o.open();
      o.heard.next(OpenEvent.class);
      o.f.server.advance(Duration.ofSeconds(5)); // stable
      o.latest().close(1011, "");
      o.again().accept();
      o.heard.next(OpenEvent.class);
      o.f.server.advance(Duration.ofMillis(4_999)); // a server that opens and kicks
      o.latest().close(1011, "");
      assertThat(o.heard.next(ReconnectEvent.class))
          .satisfies(e -> assertThat(e.attempt()).isEqualTo(2));
      o.f.server.advance(Duration.ofSeconds(8));
      o.latest().accept();
      o.heard.next(OpenEvent.class);
      o.f.server.advance(Duration.ofSeconds(4));
      o.latest().close(1011, "");
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(1011);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.heard.rest()).isEmpty();
    }
  }

  @Test
  void eachAttemptItsInterceptorIncludedHasTheConnectTimeout() {
    List<CompletableFuture<Handshake>> asked = new ArrayList<>();
    try (Outage o =
        Outage.with(
            builder ->
                builder
                    .executor(Runnable::run)
                    .connectTimeout(Duration.ofSeconds(10))
                    .handshake(
                        handshake -> {
                          asked.add(new CompletableFuture<>());
                          return asked.get(asked.size() - 1);
                        }))) {
      o.listening();
      o.connect();
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(asked).hasSize(attempt + 1);
        o.f.server.advance(Duration.ofMillis(9_999));
        assertThat(o.heard.rest()).isEmpty();
        o.f.server.advance(Duration.ofMillis(1));
        assertThat(o.heard.next(ErrorEvent.class).cause())
            .isInstanceOf(SocketTimeoutException.class);
        o.f.server.advance(o.heard.next(ReconnectEvent.class).delay());
      }
      assertThat(o.attempts()).isZero(); // no interceptor ever answered
    }
  }

  @Test
  void anInterceptorThatAnswersTooLateConnectsNothing() {
    List<CompletableFuture<Handshake>> asked = new ArrayList<>();
    List<Handshake> given = new ArrayList<>();
    try (Outage o =
        Outage.with(
            builder ->
                builder
                    .executor(Runnable::run)
                    .connectTimeout(Duration.ofSeconds(10))
                    .handshake(
                        handshake -> {
                          given.add(handshake);
                          asked.add(new CompletableFuture<>());
                          return asked.get(asked.size() - 1);
                        }))) {
      o.listening();
      o.connect();
      o.f.server.advance(Duration.ofSeconds(10));
      asked.get(0).complete(given.get(0));
      assertThat(o.attempts()).isZero();
      o.heard.next(ErrorEvent.class);
      o.f.server.advance(o.heard.next(ReconnectEvent.class).delay());
      asked.get(1).complete(given.get(1));
      assertThat(o.attempts()).isEqualTo(1);
    }
  }

  @Test
  void aFailingInterceptorIsAFailedAttempt() {
    List<Handshake> given = new ArrayList<>();
    try (Outage o =
        Outage.with(
            builder ->
                builder
                    .executor(Runnable::run)
                    .handshake(
                        handshake -> {
                          given.add(handshake);
                          if (given.size() < 3) {
                            throw new IllegalStateException("no token yet");
                          }
                          return CompletableFuture.completedFuture(handshake);
                        }))) {
      o.listening();
      CompletableFuture<OpenEvent> connect = o.connect();
      for (int i = 0; i < 2; i++) {
        assertThat(o.heard.next(ErrorEvent.class).cause())
            .isInstanceOf(SocketConnectException.class);
        o.f.server.advance(o.heard.next(ReconnectEvent.class).delay());
      }
      o.latest().accept();
      Fixture.get(connect);
      assertThat(given).extracting(Handshake::attempt).containsExactly(0, 1, 2);
      assertThat(given.get(0).lastFailure()).isNull();
      assertThat(given.get(1).lastFailure()).isInstanceOf(SocketConnectException.class);
    }
  }

  @Test
  void withMinusOneItGoesOn() {
    try (Outage o = Outage.inPlace().listening()) {
      o.connect();
      for (int i = 1; i <= 100; i++) {
        o.latest().refuse(500);
        o.heard.next(ErrorEvent.class);
        ReconnectEvent wait = o.heard.next(ReconnectEvent.class);
        assertThat(wait.attempt()).isEqualTo(i);
        assertThat(wait.delay()).isBetween(Duration.ZERO, Duration.ofSeconds(8));
        o.passWait(wait);
      }
    }
  }

  static Stream<Arguments> endings() {
    return Stream.of(
        ending("close()", 1000, o -> o.f.client.close()),
        ending("close(code, reason)", 4001, o -> o.f.client.close(4001, "enough")),
        ending("closeOrThrow", 4001, o -> o.f.client.closeOrThrow(4001, "enough")),
        ending("task.close(code, reason)", 4001, o -> o.f.client.task().close(4001, "enough")),
        ending("task.close()", 1000, o -> o.f.client.task().close()),
        ending("task.abort()", 1006, o -> o.f.client.task().abort()),
        ending("UniSockets.close()", 1000, o -> o.f.sockets.close()));
  }

  private static Arguments ending(String name, int code, Consumer<Outage> end) {
    return Arguments.of(name, code, end);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endings")
  void aCloseOfAnyFormEndsItInAWait(String name, int code, Consumer<Outage> end) {
    try (Outage o = Outage.inPlace().listening()) {
      o.open();
      CompletableFuture<CloseEvent> ended = o.f.client.whenClosed();
      o.latest().drop();
      o.heard.next(OpenEvent.class);
      o.heard.next(ErrorEvent.class);
      o.heard.next(ReconnectEvent.class);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
      end.accept(o);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      CloseEvent close = o.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(code);
      assertThat(close.clean()).isFalse();
      assertThat(Fixture.get(ended)).isSameAs(close);
      assertThat(o.f.server.pendingTimeouts()).isZero();
      o.f.server.advance(Duration.ofHours(1));
      assertThat(o.attempts()).isEqualTo(1);
      assertThat(o.heard.rest()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endings")
  void aCloseOfAnyFormEndsItInAnAttempt(String name, int code, Consumer<Outage> end) {
    try (Outage o = Outage.inPlace().listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      CompletableFuture<CloseEvent> ended = o.f.client.whenClosed();
      end.accept(o);
      assertThat(o.latest().isAborted()).isTrue();
      SocketClosedException failure = Fixture.failure(SocketClosedException.class, connect);
      assertThat(failure.closeEvent()).isNull();
      CloseEvent close = o.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(code);
      assertThat(close.clean()).isFalse();
      assertThat(Fixture.get(ended)).isSameAs(close);
      assertThat(o.f.server.pendingTimeouts()).isZero();
      assertThat(o.heard.rest()).isEmpty();
    }
  }

  @Test
  void aCloseOfAnOpenConnectionIsTheEnd() {
    try (Outage o = Outage.inPlace().listening()) {
      o.open();
      CloseEvent close = Fixture.get(o.f.client.close(4002, "bye"));
      assertThat(close.clean()).isTrue();
      o.heard.next(OpenEvent.class);
      assertThat(o.heard.next(CloseEvent.class)).isSameAs(close);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void aBreakWhileClosingIsTheEndToo() {
    try (Outage o = Outage.inPlace().listening()) {
      o.open().answerClose(false);
      CompletableFuture<CloseEvent> close = o.f.client.close(1000, "");
      o.latest().reset();
      assertThat(Fixture.get(close).code()).isEqualTo(1006);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void cancellingTheConnectsFutureEndsTheAttempts() {
    try (Outage o = Outage.inPlace().listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().refuse(503);
      connect.cancel(false);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.f.server.pendingTimeouts()).isZero();
      o.heard.next(ErrorEvent.class);
      o.heard.next(ReconnectEvent.class);
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(1006);

      CompletableFuture<OpenEvent> again = o.connect();
      again.cancel(false);
      assertThat(o.latest().isAborted()).isTrue();
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
    }
  }

  @Test
  void cancellingTheConnectsFutureAfterTheOpenDoesNothing() {
    try (Outage o = Outage.inPlace()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().accept();
      Fixture.get(connect);
      connect.cancel(false);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void anInterruptOfTheBlockingConnectEndsTheAttempts() {
    try (Outage o = Outage.inPlace().listening()) {
      CompletableFuture<UniSocketException> thrown = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  o.f.client.connectBlocking(ConnectArguments.of());
                } catch (UniSocketException e) {
                  flag.complete(Thread.currentThread().isInterrupted());
                  thrown.complete(e);
                }
              });
      caller.start();
      o.f.server.awaitConnection().refuse(503);
      o.heard.next(ErrorEvent.class);
      o.heard.next(ReconnectEvent.class);
      SendTest.awaitBlocked(caller);
      caller.interrupt();
      assertThat(Fixture.get(thrown)).isInstanceOf(SocketClosedException.class);
      assertThat(Fixture.get(flag)).isTrue();
      o.heard.next(CloseEvent.class);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void aCloseInTheReconnectHandlerStopsIt() {
    try (Outage o = Outage.inPlace().listening()) {
      o.f.client.onReconnect(event -> o.f.client.close());
      o.open().drop();
      o.heard.next(OpenEvent.class);
      o.heard.next(ErrorEvent.class);
      o.heard.next(ReconnectEvent.class);
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(1000);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  // --- what is fatal

  @ParameterizedTest
  @ValueSource(ints = {1000, 1002, 1003, 1007, 1008, 1009, 1010})
  void theListedCloseCodesAreFatal(int code) {
    try (Outage o = Outage.inPlace().listening()) {
      o.open().close(code, "");
      o.heard.next(OpenEvent.class);
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(code);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 1005, 1011, 1012, 1013, 3000, 4999})
  void everyOtherCloseIsRetried(int code) {
    try (Outage o = Outage.inPlace().listening()) {
      o.open().close(code, "");
      o.heard.next(OpenEvent.class);
      ReconnectEvent wait = o.heard.next(ReconnectEvent.class);
      assertThat(wait.closeEvent().code()).isEqualTo(code);
      o.passWait(wait).accept();
      o.heard.next(OpenEvent.class);
    }
  }

  @Test
  void thePolicyChangesTheListOfCodes() {
    try (Outage o = Outage.inPlace(Outage.POLICY.fatalCodes(4001)).listening()) {
      o.open().close(1000, "");
      o.heard.next(OpenEvent.class);
      o.again().accept();
      o.heard.next(OpenEvent.class);
      o.latest().close(4001, "");
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(4001);
    }
  }

  @Test
  void aMessageThatIsTooLargeIsFatalByDefault() {
    try (Outage o = Outage.with(b -> b.executor(Runnable::run).maxMessageSize(4)).listening()) {
      o.open().send("too large");
      o.heard.next(OpenEvent.class);
      o.heard.next(ErrorEvent.class);
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(1009);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 307, 400, 401, 403, 404, 407, 410, 426, 451, 499})
  void statuses3xxAnd4xxAreFatal(int status) {
    try (Outage o = Outage.inPlace().listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().refuse(status);
      assertThat(Fixture.failure(SocketConnectException.class, connect).statusCode())
          .isEqualTo(status);
      o.heard.next(ErrorEvent.class);
      o.heard.next(CloseEvent.class);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 408, 425, 429, 500, 502, 503, 504})
  void otherStatusesAreRetried(int status) {
    try (Outage o = Outage.inPlace().listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().refuse(status);
      o.heard.next(ErrorEvent.class);
      o.again().accept();
      Fixture.get(connect);
    }
  }

  @Test
  void fatalStatusesOfThePolicyChangeTheList() {
    try (Outage o = Outage.inPlace(Outage.POLICY.fatalStatuses(503)).listening()) {
      o.connect();
      o.latest().refuse(404);
      o.heard.next(ErrorEvent.class);
      o.again().refuse(503);
      o.heard.next(ErrorEvent.class);
      o.heard.next(CloseEvent.class);
    }
  }

  @Test
  void a401IsRetriedOnceAtOnceWhereAnInterceptorIsSetWhichSeesTheFailure() {
    List<Handshake> given = new ArrayList<>();
    try (Outage o = Outage.with(Outage.POLICY.maxAttempts(1), intercepting(given)).listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().refuse(401);
      assertThat(o.attempts()).isEqualTo(2); // no clock was turned
      assertThat(given.get(1).attempt()).isZero(); // not counted
      assertThat(((SocketConnectException) given.get(1).lastFailure()).statusCode()).isEqualTo(401);
      o.latest().accept();
      Fixture.get(connect);
      o.heard.next(ErrorEvent.class);
      o.heard.next(OpenEvent.class); // and no ReconnectEvent

      o.latest().drop();
      o.heard.next(ErrorEvent.class);
      o.again().refuse(401); // a token of another day: it has its chance again
      assertThat(given).hasSize(4);
      o.latest().refuse(401);
      o.heard.next(ErrorEvent.class);
      o.heard.next(ErrorEvent.class);
      o.heard.next(CloseEvent.class);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.attempts()).isEqualTo(4);
    }
  }

  @Test
  void withoutAPolicyThereIsNoSecondChance() {
    List<Handshake> given = new ArrayList<>();
    try (Outage o = Outage.with(ReconnectPolicy.never(), intercepting(given)).listening()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().refuse(401);
      Fixture.failure(SocketConnectException.class, connect);
      assertThat(given).hasSize(1);
    }
  }

  private static UnaryOperator<UniSockets.Builder> intercepting(List<Handshake> given) {
    return builder ->
        builder
            .executor(Runnable::run)
            .handshake(
                handshake -> {
                  given.add(handshake);
                  return CompletableFuture.completedFuture(handshake);
                });
  }

  static Stream<Arguments> hopeless() {
    return Stream.of(
        hopeless(600009, h -> h.withUrl(URI.create("http://server/chat"))),
        hopeless(10003, h -> h.withHeader("Host", "other")),
        hopeless(10003, h -> h.withHeader("Token", "line\nbreak")));
  }

  private static Arguments hopeless(int code, UnaryOperator<Handshake> change) {
    return Arguments.of(code, change);
  }

  @ParameterizedTest
  @MethodSource("hopeless")
  void anInvalidUrlOrHeaderIsFatal(int code, UnaryOperator<Handshake> change) {
    try (Outage o =
        Outage.with(
                builder ->
                    builder
                        .executor(Runnable::run)
                        .handshake(h -> CompletableFuture.completedFuture(change.apply(h))))
            .listening()) {
      UniSocketException failure = Fixture.failure(UniSocketException.class, o.connect());
      assertThat(failure.errCode()).isEqualTo(code);
      o.heard.next(ErrorEvent.class);
      o.heard.next(CloseEvent.class);
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void anUnresolvedPlaceholderIsFatal() {
    try (Outage o = Outage.inPlace()) {
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, "ws://${unisocket.no.such.key}/"), o.f.sockets);
      UniSocketException failure =
          Fixture.failure(UniSocketException.class, client.connect(ConnectArguments.of()));
      assertThat(failure.errCode()).isEqualTo(10003);
      assertThat(client.readyState()).isEqualTo(ReadyState.CLOSED);
      o.open();
    }
  }

  @Test
  void retryAfterIsALowerBoundOfTheWait() {
    try (Outage o = Outage.inPlace().listening()) {
      o.connect();
      o.latest().refuse(503, Map.of("Retry-After", "120"), "");
      o.heard.next(ErrorEvent.class);
      ReconnectEvent wait = o.heard.next(ReconnectEvent.class);
      assertThat(wait.delay()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(121));
      o.passWait(wait)
          .refuse(
              429,
              Map.of(
                  "Retry-After",
                  "Wed, 25 Nov 2026 12:00:30 GMT",
                  "Date",
                  "Wed, 25 Nov 2026 12:00:00 GMT"),
              "");
      o.heard.next(ErrorEvent.class);
      assertThat(o.heard.next(ReconnectEvent.class).delay())
          .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(32));
    }
  }

  // --- events

  @Test
  void openAtEachOpenErrorAtEachFailureReconnectBeforeEachWaitCloseOnce() {
    try (Outage o = Outage.inPlace().listening()) {
      o.connect();
      CompletableFuture<CloseEvent> end = o.f.client.whenClosed();
      o.latest().refuse(503);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
      ErrorEvent refused = o.heard.next(ErrorEvent.class);
      ReconnectEvent first = o.heard.next(ReconnectEvent.class);
      assertThat(first.attempt()).isEqualTo(1);
      assertThat(first.cause()).isSameAs(refused.cause());
      assertThat(first.closeEvent().code()).isEqualTo(1006);

      o.passWait(first).accept();
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.OPEN);
      o.heard.next(OpenEvent.class);
      o.latest().close(1001, "restart");
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
      ReconnectEvent second = o.heard.next(ReconnectEvent.class); // a clean close is no error
      assertThat(second.attempt()).isEqualTo(2);
      assertThat(second.cause()).isNull();
      assertThat(second.closeEvent().reason()).isEqualTo("restart");
      assertThat(second.closeEvent().clean()).isTrue();

      o.passWait(second).accept();
      o.heard.next(OpenEvent.class);
      o.f.server.advance(Duration.ofSeconds(5));
      o.latest().reset();
      ErrorEvent reset = o.heard.next(ErrorEvent.class);
      ReconnectEvent third = o.heard.next(ReconnectEvent.class);
      assertThat(third.attempt()).isEqualTo(1); // a stable one was between
      assertThat(third.cause()).isSameAs(reset.cause());
      assertThat(end).isNotDone();

      o.passWait(third).accept();
      o.heard.next(OpenEvent.class);
      o.latest().close(1000, "done");
      CloseEvent close = o.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(1000);
      assertThat(Fixture.get(end)).isSameAs(close);
      assertThat(o.heard.rest()).isEmpty();
      assertThat(o.f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void theHandshakesAttemptIsTheNumberOfTheEvent() {
    List<Handshake> given = new ArrayList<>();
    try (Outage o = Outage.with(intercepting(given)).listening()) {
      o.open();
      o.heard.next(OpenEvent.class);
      o.latest().close(1001, "");
      ReconnectEvent wait = o.heard.next(ReconnectEvent.class);
      o.passWait(wait).refuse(500);
      o.heard.next(ErrorEvent.class);
      o.again();
      assertThat(given).extracting(Handshake::attempt).containsExactly(0, 1, 2);
      assertThat(wait.attempt()).isEqualTo(1);
      assertThat(given.get(1).lastFailure()).isNull(); // that attempt had succeeded
      assertThat(((SocketConnectException) given.get(2).lastFailure()).statusCode()).isEqualTo(500);
    }
  }

  @Test
  void aReconnectHandlerThatThrowsIsAnErrorAndTheClientGoesOn() {
    try (Outage o = Outage.inPlace()) {
      o.f.client.onError(o.heard);
      o.f.client.onReconnect(
          event -> {
            throw new IllegalStateException("mine");
          });
      o.f.client.onReconnect(o.heard);
      o.open().close(1001, "");
      ErrorEvent error = o.heard.next(ErrorEvent.class);
      assertThat(error.errCode()).isEqualTo(10004);
      o.again().accept();
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void anOnReconnectMethodNeedsNoPolicy() {
    try (Outage o = Outage.inPlace(ReconnectPolicy.never()).listening()) {
      o.open().close(1001, "");
      o.heard.next(OpenEvent.class);
      o.heard.next(CloseEvent.class);
      assertThat(o.heard.rest()).isEmpty();
    }
  }

  @Test
  void handlersAreSerialAcrossTheConnectionsOfAClient() {
    try (Outage o = Outage.with(builder -> builder)) {
      CompletableFuture<Void> entered = new CompletableFuture<>();
      CompletableFuture<Void> release = new CompletableFuture<>();
      o.f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            o.heard.accept(text);
            if (text.equals("blocks")) {
              entered.complete(null);
              release.join();
            }
          });
      o.f.client.onOpen(o.heard);
      o.f.client.onClose(o.heard);
      o.f.client.onReconnect(o.heard);
      CompletableFuture<OpenEvent> connect = o.connect();
      o.latest().accept();
      Fixture.get(connect);
      o.heard.next(OpenEvent.class);
      o.latest().send("blocks");
      Fixture.get(entered);
      assertThat(o.heard.nextText()).isEqualTo("blocks");
      o.latest().send("before");
      o.latest().close(1001, "");
      o.f.server.advance(Duration.ofSeconds(1)); // liveness does not wait for the handler
      assertThat(o.attempts()).isEqualTo(2);
      o.latest().accept();
      o.latest().send("after");
      assertThat(o.heard.rest()).isEmpty();
      release.complete(null);
      assertThat(o.heard.nextText()).isEqualTo("before");
      o.heard.next(ReconnectEvent.class);
      o.heard.next(OpenEvent.class);
      assertThat(o.heard.nextText()).isEqualTo("after");
    }
  }

  @Test
  void opensAfterAReconnectWaitForNothing() {
    List<String> drops = new ArrayList<>();
    try (Outage o =
        Outage.with(b -> b.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      o.f.client.onReconnect(o.heard);
      o.open();
      o.f.server.advance(Duration.ofSeconds(1));
      o.latest().close(1001, "");
      o.again().accept();
      o.latest().send("nobody is bound");
      assertThat(drops).containsExactly("Chat NOT_BOUND");
    }
  }

  @Test
  void aBreakEndsTheSecondInWhichMessagesWaitForHandlers() {
    List<String> drops = new ArrayList<>();
    try (Outage o =
        Outage.with(b -> b.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      o.f.client.onReconnect(o.heard);
      o.open().send("waits");
      assertThat(drops).isEmpty();
      o.latest().reset();
      o.heard.next(ReconnectEvent.class);
      assertThat(drops).containsExactly("Chat NOT_BOUND");
    }
  }

  // --- tasks

  @Test
  void oneTaskStandsForOneAttemptAndInAWaitTaskIsTheOneThatEnded() {
    try (Outage o = Outage.inPlace().listening()) {
      o.open();
      SocketTask first = o.f.client.task();
      List<CloseEvent> closes = new ArrayList<>();
      first.onClose(closes::add);
      o.heard.next(OpenEvent.class);
      o.latest().close(1001, "");
      ReconnectEvent wait = o.heard.next(ReconnectEvent.class);
      assertThat(o.f.client.task()).isSameAs(first);
      assertThat(first.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
      assertThat(closes).extracting(CloseEvent::code).containsExactly(1001);
      FakeConnection again = o.passWait(wait);
      SocketTask second = o.f.client.task();
      assertThat(second).isNotSameAs(first);
      assertThat(second.readyState()).isEqualTo(ReadyState.CONNECTING);
      again.accept();
      assertThat(second.readyState()).isEqualTo(ReadyState.OPEN);
      assertThat(closes).hasSize(1);
    }
  }

  @Test
  void anOldTaskEndsNothing() {
    try (Outage o = Outage.inPlace().listening()) {
      o.open();
      SocketTask first = o.f.client.task();
      o.heard.next(OpenEvent.class);
      o.latest().close(1001, "");
      o.again().accept();
      first.abort();
      Fixture.failure(SocketClosedException.class, first.close());
      Fixture.failure(SocketClosedException.class, first.send("late"));
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void theTaskOfAWaitSendsNothingButTheClientsQueueIsItsQueue() {
    try (Outage o = Outage.inPlace().listening()) {
      o.open();
      o.heard.next(OpenEvent.class);
      o.latest().close(1001, "");
      o.f.say("waits");
      SocketTask ended = o.f.client.task();
      assertThat(ended.queuedMessages()).isEqualTo(1);
      assertThat(ended.queuedBytes()).isEqualTo(5);
      Fixture.failure(SocketClosedException.class, ended.send("not mine"));
    }
  }

  // --- runs

  @Test
  void connectWhileConnectingOrOpenFailsAndAfterTheEndItMayBeCalledAgain() {
    try (Outage o = Outage.inPlace().listening()) {
      o.open();
      o.heard.next(OpenEvent.class);
      o.latest().close(1001, "");
      o.heard.next(ReconnectEvent.class);
      assertThat(Fixture.failure(UniSocketException.class, o.connect()).errCode()).isEqualTo(10003);
      o.f.client.close();
      o.heard.next(CloseEvent.class);
      CompletableFuture<CloseEvent> next = o.f.client.whenClosed(); // of the next run
      o.open();
      o.heard.next(OpenEvent.class);
      assertThat(next).isNotDone();
      o.latest().close(1000, "");
      assertThat(Fixture.get(next).code()).isEqualTo(1000);
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(1000);
    }
  }

  @Test
  void aClosehandlerThatIsBoundAfterTheEndInAWaitHearsIt() {
    try (Outage o = Outage.inPlace()) {
      o.open().drop();
      o.f.client.close(4009, "enough");
      o.f.client.onClose(o.heard);
      assertThat(o.heard.next(CloseEvent.class).code()).isEqualTo(4009);
      o.f.client.onClose(o.heard);
      assertThat(o.heard.rest()).isEmpty();
    }
  }

  @Test
  void aClosehandlerThatIsBoundInAWaitHearsNothingYet() {
    try (Outage o = Outage.inPlace()) {
      o.open().drop();
      o.f.client.onClose(o.heard);
      assertThat(o.heard.rest()).isEmpty();
    }
  }

  @Test
  void theUniFunctionsNeverConnectAgain() {
    try (Outage o = Outage.inPlace()) {
      SocketTask task =
          Uni.using(o.f.sockets).connectSocket(ConnectSocketOptions.url("ws://server/"));
      o.f.server.awaitConnection().refuse(503);
      assertThat(task.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(o.f.server.pendingTimeouts()).isZero();
      o.open();
    }
  }

  @Test
  void theObserverHearsOfEachWait() {
    List<String> told = new ArrayList<>();
    try (Outage o =
        Outage.with(
            b ->
                b.executor(Runnable::run)
                    .observer(
                        new SocketObserver() {
                          @Override
                          public void connecting(String socket) {
                            told.add("connecting");
                          }

                          @Override
                          public void opened(String socket, Duration took) {
                            told.add("opened");
                          }

                          @Override
                          public void closed(String socket, CloseEvent event) {
                            told.add("closed " + event.code());
                          }

                          @Override
                          public void reconnecting(String socket, ReconnectEvent event) {
                            told.add("reconnecting " + event.attempt());
                          }
                        }))) {
      o.f.client.onReconnect(o.heard);
      o.open().close(1001, "");
      o.again();
      assertThat(told)
          .containsExactly("connecting", "opened", "closed 1001", "reconnecting 1", "connecting");
    }
  }

  @Test
  void afterTheSocketsAreClosedNothingConnectsAgain() {
    try (Outage o = Outage.inPlace().listening()) {
      o.open().drop();
      o.f.sockets.close();
      assertThat(o.f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThatThrownBy(() -> o.f.client.connectBlocking(ConnectArguments.of()))
          .isInstanceOf(SocketClosedException.class);
    }
  }
}
