package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketTask;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.ClientFrame;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import dev.unisocket.uni.ConnectSocketOptions;
import dev.unisocket.uni.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeartbeatTest {
  private static final HeartbeatPolicy PINGS =
      HeartbeatPolicy.standard().interval(seconds(20)).timeout(seconds(5));
  private static final HeartbeatPolicy TEXTS = PINGS.text("are you there").reply("yes");

  private static Fixture inPlace(HeartbeatPolicy policy) {
    return Fixture.with(builder -> builder.executor(Runnable::run).heartbeat(policy)).listening();
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static List<ClientFrame.Kind> kinds(FakeConnection connection) {
    return connection.received().stream().map(ClientFrame::kind).collect(Collectors.toList());
  }

  private static long pings(FakeConnection connection) {
    return kinds(connection).stream().filter(ClientFrame.Kind.PING::equals).count();
  }

  /** Asserts that the connection ends after just this time, and not a millisecond before. */
  private static SocketTimeoutException endsAfter(Fixture f, Duration time) {
    f.server.advance(time.minusMillis(1));
    assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
    f.server.advance(Duration.ofMillis(1));
    assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
    ErrorEvent error = f.heard.next(ErrorEvent.class);
    assertThat(error.errCode()).isEqualTo(602001);
    assertThat(error.errMsg()).startsWith("onSocketError:fail ");
    CloseEvent close = f.heard.next(CloseEvent.class);
    assertThat(close.code()).isEqualTo(1006);
    assertThat(close.clean()).isFalse();
    assertThat(f.server.connection(0).isAborted()).isTrue();
    assertThat(f.server.pendingTimeouts()).isZero();
    return (SocketTimeoutException) error.cause();
  }

  @Test
  void aPingFrameIsWrittenEveryInterval() {
    try (Fixture f = inPlace(PINGS)) {
      FakeConnection connection = f.open();
      f.server.advance(Duration.ofMillis(19_999));
      assertThat(kinds(connection)).isEmpty();
      f.server.advance(Duration.ofMillis(1));
      assertThat(kinds(connection)).containsExactly(ClientFrame.Kind.PING);
      f.server.advance(seconds(2_000));
      assertThat(pings(connection)).isEqualTo(101);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void withoutAPolicyThereIsNone() {
    try (Fixture f = Fixture.inPlace()) {
      FakeConnection connection = f.open();
      connection.silence();
      f.server.advance(Duration.ofDays(1));
      assertThat(kinds(connection)).isEmpty();
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      f.client.task().abort();
    }
  }

  @Test
  void aPeerThatIsSilentFromTheOpenOnIsNoticedAfterIntervalPlusTimeout() {
    try (Fixture f = inPlace(PINGS)) {
      f.open().silence();
      f.heard.next(OpenEvent.class);
      assertThat(endsAfter(f, seconds(25))).hasMessageContaining("heartbeat");
    }
  }

  @Test
  void aSilentPeerIsNoticedAtMostIntervalPlusTimeoutAfterItFellSilent() {
    for (int at = 0; at < 60; at += 7) {
      try (Fixture f = inPlace(PINGS)) {
        FakeConnection connection = f.open();
        f.server.advance(seconds(at));
        connection.send("the last word");
        connection.silence();
        f.server.advance(seconds(25));
        assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      }
    }
  }

  @Test
  void aTimeoutLongerThanTheIntervalIsKept() {
    try (Fixture f = inPlace(PINGS.interval(seconds(10)).timeout(seconds(35)))) {
      FakeConnection connection = f.open();
      f.server.advance(seconds(100));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      f.heard.next(OpenEvent.class);
      connection.silence();
      endsAfter(f, seconds(45));
      assertThat(pings(connection)).isEqualTo(14);
    }
  }

  static Stream<Named<Consumer<FakeConnection>>> signsOfLife() {
    return Stream.of(
        Named.of("a text", connection -> connection.send("text")),
        Named.of("a part of a text", connection -> connection.sendPart("par", false)),
        Named.of("a ping", FakeConnection::ping),
        Named.of("a pong", FakeConnection::pong));
  }

  @ParameterizedTest
  @MethodSource("signsOfLife")
  void anythingThatComesInIsASignOfLife(Consumer<FakeConnection> sign) {
    try (Fixture f = inPlace(PINGS)) {
      FakeConnection connection = f.open();
      connection.answerPings(false);
      f.server.advance(seconds(22));
      for (int i = 0; i < 100; i++) {
        sign.accept(connection);
        f.server.advance(seconds(20));
        assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      }
      assertThat(f.heard.rest()).noneMatch(ErrorEvent.class::isInstance);
    }
  }

  @Test
  void itGoesBehindTheMessageInFlightAndAheadOfTheQueue() {
    for (HeartbeatPolicy policy : List.of(PINGS, TEXTS)) {
      try (Fixture f = inPlace(policy)) {
        FakeConnection connection = f.open();
        connection.stopReading();
        f.say("1");
        f.say("2");
        f.say("3");
        f.server.advance(seconds(20));
        assertThat(f.client.task().queuedMessages()).isEqualTo(3); // it takes no room
        connection.resumeReading();
        assertThat(connection.received().get(0).text()).isEqualTo("1");
        if (policy == PINGS) {
          assertThat(connection.received().get(1).kind()).isEqualTo(ClientFrame.Kind.PING);
        } else {
          assertThat(connection.received().get(1).text()).isEqualTo("are you there");
        }
        assertThat(connection.received()).hasSize(4);
        assertThat(connection.received().get(2).text()).isEqualTo("2");
        assertThat(connection.received().get(3).text()).isEqualTo("3");
      }
    }
  }

  @Test
  void itsClockStartsWhenItHasBeenWritten() {
    try (Fixture f = inPlace(PINGS)) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      connection.silence();
      connection.stopReading();
      f.say("a large one");
      f.server.advance(seconds(50)); // behind it, for longer than interval plus timeout
      assertThat(connection.readNext()).isTrue();
      f.server.advance(seconds(6)); // with the transport, for longer than the timeout
      assertThat(connection.readNext()).isTrue();
      assertThat(kinds(connection)).containsExactly(ClientFrame.Kind.TEXT, ClientFrame.Kind.PING);
      endsAfter(f, seconds(5));
    }
  }

  @Test
  void oneThatTheTransportDoesNotTakeEndsTheConnectionAtTheSendTimeout() {
    try (Fixture f =
        Fixture.with(b -> b.executor(Runnable::run).heartbeat(PINGS).sendTimeout(seconds(7)))
            .listening()) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      connection.stopReading();
      f.server.advance(seconds(20));
      assertThat(endsAfter(f, seconds(7))).hasMessageContaining("sendTimeout");
    }
  }

  @Test
  void aMessageWaitsForOneThatIsNotWrittenYetAndTheCloseFrameToo() {
    try (Fixture f = inPlace(PINGS)) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.server.advance(seconds(20));
      CompletableFuture<Void> sent = f.say("behind");
      assertThat(sent).isNotDone();
      connection.resumeReading();
      Fixture.get(sent);
      assertThat(kinds(connection)).containsExactly(ClientFrame.Kind.PING, ClientFrame.Kind.TEXT);

      connection.stopReading();
      f.server.advance(seconds(20));
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      assertThat(close).isNotDone();
      connection.resumeReading();
      assertThat(Fixture.get(close).clean()).isTrue();
      assertThat(f.heard.rest()).noneMatch(ErrorEvent.class::isInstance);
    }
  }

  @Test
  void aTextThatEqualsTheReplyIsKeptFromAllHandlersAndNoOther() {
    try (Fixture f = inPlace(TEXTS)) {
      FakeConnection connection = f.open();
      Heard onTask = new Heard();
      f.client.task().onMessage(message -> onTask.accept(message.text()));
      connection.onFrame(frame -> connection.send("yes"));
      for (int i = 0; i < 100; i++) {
        f.server.advance(seconds(20));
      }
      connection.send("yes!");
      connection.sendPart("y", false);
      connection.sendPart("es", true);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      assertThat(connection.receivedTexts()).hasSize(100).containsOnly("are you there");
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.nextText()).isEqualTo("yes!");
      assertThat(onTask.nextText()).isEqualTo("yes!");
      assertThat(f.heard.rest()).isEmpty();
      assertThat(onTask.rest()).isEmpty();
    }
  }

  @Test
  void withoutAHeartbeatOrAReplyEveryTextIsAMessage() {
    for (HeartbeatPolicy policy :
        List.of(HeartbeatPolicy.none().reply("yes"), PINGS.text("there?"))) {
      try (Fixture f = inPlace(policy)) {
        FakeConnection connection = f.open();
        connection.send("yes");
        connection.send("");
        f.heard.next(OpenEvent.class);
        assertThat(f.heard.nextText()).isEqualTo("yes");
        assertThat(f.heard.nextText()).isEmpty();
      }
    }
  }

  @Test
  void repliesAreNoMessagesAndDoNotFillTheStore() {
    try (Fixture f = Fixture.with(b -> b.heartbeat(TEXTS))) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      FakeConnection connection = blocked(f, release);
      connection.onFrame(frame -> connection.send("yes"));
      for (int i = 0; i < 3_000; i++) {
        f.server.advance(seconds(20));
        assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      }
      release.complete(null);
    }
  }

  /** Opens a client whose handler is blocked, in the first message, until it is released. */
  private static FakeConnection blocked(Fixture f, CompletableFuture<Void> release) {
    f.client.onMessage(
        Fixture.TEXTS,
        text -> {
          f.heard.accept(text);
          release.join();
        });
    f.client.onError(f.heard);
    f.client.onClose(f.heard);
    FakeConnection connection = f.open();
    connection.send("first");
    assertThat(f.heard.nextText()).isEqualTo("first");
    return connection;
  }

  @Test
  void itWorksWhileAHandlerIsBlocked() {
    try (Fixture f = Fixture.with(b -> b.heartbeat(PINGS))) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      FakeConnection connection = blocked(f, release);
      for (int i = 1; i <= 200; i++) {
        connection.send("more");
        f.server.advance(seconds(20));
        assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
        assertThat(pings(connection)).isEqualTo(i);
      }
      connection.silence();
      f.server.advance(seconds(25));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(f.heard.rest()).isEmpty();
      release.complete(null);
      Await.until(
          "the close has been heard",
          () -> f.heard.rest().stream().anyMatch(CloseEvent.class::isInstance));
    }
  }

  @Test
  void aSilentPeerIsNoticedInTimeThoughWhatItSentBeforeHasNotBeenRead() {
    try (Fixture f = Fixture.with(b -> b.heartbeat(PINGS))) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      FakeConnection connection = blocked(f, release);
      connection.answerPings(false); // half-open, but what was on its way arrives
      for (int i = 0; i < 500; i++) {
        connection.send("on its way");
      }
      f.server.advance(Duration.ofMillis(24_999));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      f.server.advance(Duration.ofMillis(1));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      release.complete(null);
      for (int i = 0; i < 500; i++) {
        assertThat(f.heard.nextText()).isEqualTo("on its way"); // and nothing of it is lost
      }
      assertThat(f.heard.next(ErrorEvent.class).errMsg()).doesNotContain("handlers");
      f.heard.next(CloseEvent.class);
    }
  }

  @Test
  void handlersThatStandStillUntilTheStoreIsFullEndTheConnectionWithAnErrorThatSaysSo() {
    try (Fixture f = Fixture.with(b -> b.heartbeat(PINGS))) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      FakeConnection connection = blocked(f, release);
      for (int i = 0; i < 2_000; i++) {
        connection.send("flood");
      }
      f.server.advance(Duration.ofMillis(24_999));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      f.server.advance(Duration.ofMillis(1));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      release.complete(null);
      for (int i = 1; i < 1_024; i++) {
        assertThat(f.heard.nextText()).isEqualTo("flood");
      }
      ErrorEvent error = f.heard.next(ErrorEvent.class);
      assertThat(error.errCode()).isEqualTo(602001);
      assertThat(error.errMsg()).contains("the handlers stood still");
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
    }
  }

  @Test
  void handlersThatAreSlowButMoveDoNotEndTheConnection() {
    try (Fixture f = Fixture.with(b -> b.heartbeat(PINGS))) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      FakeConnection connection = blocked(f, release);
      for (int i = 0; i < 2_000; i++) {
        connection.send("flood");
      }
      f.server.advance(seconds(24));
      release.complete(null); // within the timeout
      for (int i = 0; i < 2_000; i++) {
        assertThat(f.heard.nextText()).isEqualTo("flood");
      }
      f.server.advance(seconds(100));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void itNeverNeedsTheExecutor() {
    try (Fixture f = Fixture.with(b -> b.executor(task -> {}).heartbeat(PINGS))) {
      f.client.connect(ConnectArguments.of());
      FakeConnection connection = f.server.awaitConnection();
      Await.until("it is open", () -> f.client.readyState() == ReadyState.OPEN);
      f.server.advance(seconds(100));
      assertThat(pings(connection)).isEqualTo(5);
      connection.silence();
      f.server.advance(seconds(25));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(connection.isAborted()).isTrue();
    }
  }

  @Test
  void whileTheSocketClosesThereIsNoneSinceTheCloseHasADeadlineOfItsOwn() {
    try (Fixture f = inPlace(PINGS)) {
      FakeConnection connection = f.open();
      connection.silence();
      f.server.advance(seconds(24));
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      f.server.advance(Duration.ofMillis(9_999));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSING);
      assertThat(kinds(connection)).containsExactly(ClientFrame.Kind.PING, ClientFrame.Kind.CLOSE);
      f.server.advance(Duration.ofMillis(1));
      assertThat(Fixture.get(close).code()).isEqualTo(1006);
      assertThat(f.heard.rest()).noneMatch(ErrorEvent.class::isInstance);
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void nothingIsLeftOfItAfterAnyEnd() {
    for (Consumer<FakeConnection> end :
        List.<Consumer<FakeConnection>>of(
            connection -> connection.close(1000, ""),
            FakeConnection::drop,
            FakeConnection::reset)) {
      try (Fixture f = inPlace(PINGS)) {
        FakeConnection connection = f.open();
        connection.answerPings(false);
        f.server.advance(seconds(21));
        end.accept(connection);
        assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
        assertThat(f.server.pendingTimeouts()).isZero();
        f.server.advance(seconds(100));
        assertThat(pings(connection)).isEqualTo(1);
      }
    }
  }

  @Test
  void everySocketHasItAlsoOneOfTheUniAppFunctions() {
    try (Fixture f = inPlace(PINGS)) {
      SocketTask task =
          Uni.using(f.sockets).connectSocket(ConnectSocketOptions.url("ws://server/"));
      FakeConnection connection = f.server.awaitConnection();
      Await.until("it is open", () -> task.readyState() == ReadyState.OPEN);
      f.server.advance(seconds(20));
      assertThat(kinds(connection)).containsExactly(ClientFrame.Kind.PING);
      connection.silence();
      f.server.advance(seconds(25));
      assertThat(task.readyState()).isEqualTo(ReadyState.CLOSED);
    }
  }

  @Test
  void whatIsSetForOneInterfaceGoesBeforeWhatIsSetForAll() {
    try (Fixture f =
        Fixture.with(
            b ->
                b.executor(Runnable::run)
                    .heartbeat(PINGS)
                    .client(Fixture.Chat.class, c -> c.heartbeat(HeartbeatPolicy.none())))) {
      FakeConnection connection = f.open();
      f.server.advance(seconds(100));
      assertThat(kinds(connection)).isEmpty();
    }
  }

  @Test
  void whatTheAnnotationSaysGoesBeforeWhatIsSetForAll() {
    try (Fixture f = inPlace(PINGS.interval(seconds(1)))) {
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, "ws://server/").heartbeat(TEXTS), f.sockets);
      Fixture.get(client.connect(ConnectArguments.of()));
      FakeConnection connection = f.server.connection(0);
      f.server.advance(seconds(20));
      assertThat(connection.receivedTexts()).containsExactly("are you there");
      assertThat(connection.received()).hasSize(1);
    }
  }

  @Test
  void afterASilentPeerTheClientConnectsAgainAndWatchesTheNextConnectionToo() {
    try (Fixture f =
        Fixture.with(
                b ->
                    b.executor(Runnable::run)
                        .heartbeat(PINGS)
                        .reconnect(
                            ReconnectPolicy.standard()
                                .initialDelay(seconds(1))
                                .maxDelay(seconds(1))))
            .listening()) {
      FakeConnection first = f.open();
      f.heard.next(OpenEvent.class);
      first.silence();
      f.server.advance(seconds(25));
      assertThat(first.isAborted()).isTrue();
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
      assertThat(f.heard.next(ErrorEvent.class).cause()).isInstanceOf(SocketTimeoutException.class);
      f.server.advance(seconds(1));
      FakeConnection second = f.server.connection(1);
      f.heard.next(OpenEvent.class);
      f.server.advance(seconds(200));
      assertThat(pings(second)).isEqualTo(10);
      assertThat(pings(first)).isEqualTo(1);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      second.silence();
      f.server.advance(seconds(25));
      assertThat(second.isAborted()).isTrue();
    }
  }

  @Test
  void aTextWithoutEncodingAndTimesThatMakeNoSenseAreRefusedAtOnce() {
    assertThatThrownBy(() -> PINGS.text("half \uD83D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text");
    assertThatThrownBy(() -> PINGS.interval(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval");
    assertThatThrownBy(() -> PINGS.timeout(seconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timeout");
  }

  @Test
  void aTimeoutOfForeverIsNoMistake() {
    try (Fixture f = inPlace(PINGS.timeout(Duration.ofMillis(Long.MAX_VALUE)))) {
      f.open().silence();
      f.server.advance(Duration.ofDays(2));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      f.client.task().abort();
    }
  }
}
