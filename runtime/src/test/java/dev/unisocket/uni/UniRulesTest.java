package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.Registration;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.testing.ClientFrame;
import dev.unisocket.testing.FakeConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of the functions one by one, as far as {@link FunctionTable} and the other tests do not
 * say them.
 */
class UniRulesTest {
  private static final String LOST =
      "error 602001 onSocketError:fail the connection was lost without a close frame";

  @Test
  void sendsQueuedBeforeTheOpenGoOutRightAfterItBeforeAnythingSentLater() {
    try (Bench bench = Bench.create()) {
      bench.connect();
      bench.uni.onSocketOpen(
          open -> bench.uni.sendSocketMessage(SendSocketMessageOptions.data("from the listener")));
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("1"));
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data(new byte[] {2}));
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("3"));
      bench.server().accept();
      bench.run();
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("last"));

      assertThat(bench.server().received())
          .extracting(ClientFrame::kind)
          .startsWith(ClientFrame.Kind.TEXT, ClientFrame.Kind.BINARY, ClientFrame.Kind.TEXT);
      assertThat(bench.server().receivedTexts())
          .containsExactly("1", "3", "from the listener", "last");
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aFullQueueFailsThatSendAloneAndTheSocketLivesOn(boolean open) {
    try (Bench bench =
        Bench.with(b -> b.sendQueue(SendQueuePolicy.standard().capacity(2).bytes(10)))) {
      bench.connect();
      if (open) {
        bench.server().accept();
        bench.server().stopReading();
        bench.run();
      }
      bench.heard.listenTo(bench.uni);
      bench.run();
      bench.heard.take();
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("123456789"));

      bench.uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("é")));
      bench.run();
      assertThat(bench.heard.take())
          .as("nine and two bytes are eleven")
          .containsExactly(
              "fail 10001 sendSocketMessage:fail the send queue is full",
              "complete 10001 sendSocketMessage:fail the send queue is full");
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("a"));
      bench.uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("")));
      bench.run();
      assertThat(bench.heard.take())
          .as("two messages")
          .hasSize(2)
          .allMatch(line -> line.contains("10001"));

      if (open) {
        bench.server().resumeReading();
      } else {
        bench.server().accept();
      }
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("b"));
      assertThat(bench.server().receivedTexts()).containsExactly("123456789", "a", "b");
    }
  }

  @Test
  void theQueueHolds65536MessagesOr16MebibytesUnlessSetOtherwise() {
    try (Bench bench = Bench.create()) {
      SocketTask task = bench.connect();
      for (int i = 0; i < 65_536; i++) {
        bench.uni.sendSocketMessage(SendSocketMessageOptions.data(""));
      }
      assertThat(task.queuedMessages()).isEqualTo(65_536);
      assertThat(sendFailure(bench, "")).isInstanceOf(SendQueueFullException.class);
    }
    try (Bench bench = Bench.create()) {
      SocketTask task = bench.connect();
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data(new byte[(16 << 20) - 1]));
      assertThat(task.queuedBytes()).isEqualTo((16 << 20) - 1);
      assertThat(sendFailure(bench, "é").errCode()).isEqualTo(10001);
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("a"));
      assertThat(task.queuedBytes()).isEqualTo(16 << 20);
    }
  }

  private static UniSocketException sendFailure(Bench bench, String text) {
    CompletableFuture<UniResult> future =
        bench.uni.sendSocketMessageAsync(SendSocketMessageOptions.data(text));
    return (UniSocketException)
        catchThrowableOfType(CompletionException.class, () -> future.getNow(null)).getCause();
  }

  @Test
  void aCloseBeforeTheOpenFailsAndTheSocketStillOpens() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      SocketTask task = bench.connect();
      bench.uni.closeSocket();
      bench.uni.closeSocket(bench.told(CloseSocketOptions.normal()));
      assertThat(task.close()).isCompletedExceptionally();
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly(
              "fail 10002 closeSocket:fail WebSocket is not connected",
              "complete 10002 closeSocket:fail WebSocket is not connected");

      bench.server().accept();
      bench.run();

      assertThat(bench.heard.take()).containsExactly("open");
      assertThat(task.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void abortEndsASocketInEveryState() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      SocketTask connecting = bench.connect();
      bench.uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("1")));
      connecting.abort();
      connecting.abort();
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly(
              "fail 10002 sendSocketMessage:fail WebSocket is not connected",
              "complete 10002 sendSocketMessage:fail WebSocket is not connected",
              "close 1006");
      assertThat(bench.server().isAborted()).isTrue();
      assertThat(connecting.readyState()).isEqualTo(ReadyState.CLOSED);

      SocketTask open = bench.open();
      open.abort();
      bench.run();
      assertThat(bench.heard.take()).containsExactly("open", "close 1006");

      SocketTask closing = bench.connect();
      bench.server().accept();
      bench.server().answerClose(false);
      CompletableFuture<CloseEvent> end = closing.close();
      closing.abort();
      bench.run();
      assertThat(end).isCompleted();
      assertThat(bench.heard.take()).containsExactly("open", "close 1006");
    }
  }

  @Test
  void closingIsAcceptedBeforeTheCloseEventAndTheStateIsClosingAtOnce() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      SocketTask task = bench.open();
      bench.heard.take();
      bench.server().answerClose(false);

      bench.uni.closeSocket(bench.told(CloseSocketOptions.code(4321).reason("好")));
      assertThat(task.readyState()).isEqualTo(ReadyState.CLOSING);
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly("success 0 closeSocket:ok", "complete 0 closeSocket:ok");
      ClientFrame frame = bench.server().received().get(0);
      assertThat(frame.closeCode()).isEqualTo(4321);
      assertThat(frame.closeReason()).isEqualTo("好");
      bench.server().close(4321, "好");
      bench.run();

      assertThat(bench.heard.take()).containsExactly("close 4321 好");
    }
  }

  @Test
  void theDefaultOfACloseIs1000WithoutReason() {
    try (Bench bench = Bench.create()) {
      bench.open();
      bench.uni.closeSocket();
      bench.run();

      ClientFrame frame = bench.server().received().get(0);
      assertThat(frame.closeCode()).isEqualTo(1000);
      assertThat(frame.closeReason()).isEmpty();
    }
  }

  @Test
  void aCloseWhileClosingIsAcceptedAndTheFirstCodeStands() {
    try (Bench bench = Bench.create()) {
      bench.open();
      bench.server().answerClose(false);
      bench.uni.closeSocket(CloseSocketOptions.code(4001).reason("first"));
      bench.uni.closeSocket(bench.told(CloseSocketOptions.code(4002).reason("second")));
      bench.run();

      assertThat(bench.heard.take())
          .containsExactly("success 0 closeSocket:ok", "complete 0 closeSocket:ok");
      assertThat(bench.server().received()).hasSize(1);
      assertThat(bench.server().received().get(0).closeCode()).isEqualTo(4001);
    }
  }

  @Test
  void whatWasQueuedBeforeACloseGoesOutBeforeTheCloseFrame() {
    try (Bench bench = Bench.create()) {
      bench.open();
      bench.server().stopReading();
      bench.uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("1")));
      bench.uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("2")));
      bench.uni.closeSocket();
      bench.run();
      assertThat(bench.heard.take()).isEmpty();
      bench.server().resumeReading();
      bench.run();

      assertThat(bench.server().received())
          .extracting(ClientFrame::kind)
          .containsExactly(ClientFrame.Kind.TEXT, ClientFrame.Kind.TEXT, ClientFrame.Kind.CLOSE);
      assertThat(bench.heard.take())
          .containsExactly(
              "success 0 sendSocketMessage:ok",
              "complete 0 sendSocketMessage:ok",
              "success 0 sendSocketMessage:ok",
              "complete 0 sendSocketMessage:ok");
    }
  }

  @Test
  void whatACloseCannotSendWithinItsTimeoutFailsAndTheSocketEnds() {
    try (Bench bench = Bench.with(b -> b.closeTimeout(Duration.ofSeconds(3)))) {
      bench.heard.listenTo(bench.uni);
      bench.open();
      bench.server().stopReading();
      bench.heard.take();
      bench.uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("1")));
      bench.uni.closeSocket();
      bench.server.advance(Duration.ofMillis(2999));
      bench.run();
      assertThat(bench.heard.take()).isEmpty();
      bench.server.advance(Duration.ofMillis(1));
      bench.run();

      assertThat(bench.heard.take())
          .containsExactly(
              "fail 10002 sendSocketMessage:fail the connection ended during the send",
              "complete 10002 sendSocketMessage:fail the connection ended during the send",
              "close 1006");
    }
  }

  @Test
  void everyEndIsAtMostOneErrorThenExactlyOneClose() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      List<Ending> endings =
          List.of(
              new Ending(server -> server.close(1000, "bye"), "close 1000 bye"),
              new Ending(server -> server.close(4999, ""), "close 4999"),
              new Ending(server -> server.close(1011, "好"), "close 1011 好"),
              new Ending(server -> server.close(1005, ""), "close 1005"),
              new Ending(FakeConnection::drop, LOST, "close 1006"),
              new Ending(FakeConnection::reset, LOST, "close 1006"));
      for (Ending ending : endings) {
        SocketTask task = bench.open();
        ending.by.accept(bench.server());
        bench.run();
        bench.server.advance(Duration.ofHours(1));
        bench.run();

        List<String> lines = new ArrayList<>(List.of("open"));
        lines.addAll(ending.lines);
        assertThat(bench.heard.take()).isEqualTo(lines);
        assertThat(task.readyState()).isEqualTo(ReadyState.CLOSED);
        assertThat(bench.server.pendingTimeouts()).isZero();
      }
    }
  }

  private record Ending(Consumer<FakeConnection> by, List<String> lines) {
    Ending(Consumer<FakeConnection> by, String... lines) {
      this(by, List.of(lines));
    }
  }

  @Test
  void aFailedConnectIsAnErrorThenAClose1006NotAFail() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      List<Throwable> causes = new ArrayList<>();
      SocketTask refused =
          bench.uni.connectSocket(bench.connecting("ws://server/path?token=secret"));
      refused.onError(error -> causes.add(error.cause()));
      bench.server().refuse(503, Map.of("Retry-After", "1"), "full");
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly(
              "success 0 connectSocket:ok",
              "complete 0 connectSocket:ok",
              "error 602001 connectSocket:fail the handshake was answered with status 503",
              "close 1006");
      assertThat(causes.get(0)).isInstanceOf(SocketConnectException.class);
      assertThat(((SocketConnectException) causes.get(0)).statusCode()).isEqualTo(503);

      bench.uni.connectSocket(ConnectSocketOptions.url("ws://server/path?token=secret"));
      bench.server().fail(new IOException("refused"));
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly(
              "error 602001 connectSocket:fail no connection to server:80", "close 1006");
    }
  }

  @Test
  void theOpenHasTheHeadersOfTheResponseWhateverTheirCase() {
    try (Bench bench = Bench.create()) {
      List<OpenEvent> opens = new ArrayList<>();
      bench.uni.onSocketOpen(opens::add);
      SocketTask task =
          bench.uni.connectSocket(ConnectSocketOptions.url(Bench.URL).protocols("a", "b"));
      bench.server().accept("b", Map.of("X-Room", "7"));
      bench.run();

      assertThat(opens.get(0).header()).containsEntry("x-room", "7").containsEntry("X-ROOM", "7");
      assertThat(opens.get(0).protocol()).isEqualTo("b");
      assertThat(task.protocol()).isEqualTo("b");
    }
  }

  @Test
  void aServerThatNamesNoProtocolOpensAndOneThatNamesAnotherDoesNot() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      SocketTask task = bench.uni.connectSocket(ConnectSocketOptions.url(Bench.URL).protocols("a"));
      bench.server().accept("", Map.of());
      bench.run();
      assertThat(bench.heard.take()).containsExactly("open");
      assertThat(task.protocol()).isEmpty();

      bench.uni.connectSocket(ConnectSocketOptions.url(Bench.URL).protocols("a"));
      bench.server().accept("z", Map.of());
      bench.run();
      assertThat(bench.heard.take())
          .hasSize(2)
          .satisfies(
              lines ->
                  assertThat(lines.get(0))
                      .startsWith("error 602001 connectSocket:fail the server chose"))
          .endsWith("close 1006");
    }
  }

  @Test
  void aRefererIsDroppedWithAWarningThatDoesNotQuoteIt() {
    try (Bench bench = Bench.create();
        Logged logged = new Logged()) {
      bench.uni.connectSocket(
          ConnectSocketOptions.url(Bench.URL).header("REFERER", "secret").header("X-A", "1"));

      assertThat(bench.server().headers()).containsOnlyKeys("X-A");
      assertThat(logged.messages())
          .containsExactly(
              "WARNING connectSocket: the header Referer was dropped; a socket's handshake has none.");
    }
  }

  @Test
  void methodAndDataHaveNoEffect() {
    try (Bench bench = Bench.create()) {
      bench.uni.connectSocket(
          bench.told(ConnectSocketOptions.url(Bench.URL).method("post").data(Map.of("x", ""))));
      bench.server().accept();
      bench.run();

      assertThat(bench.heard.take())
          .containsExactly("success 0 connectSocket:ok", "complete 0 connectSocket:ok");
      assertThat(bench.server().headers()).isEmpty();
      assertThat(bench.server().received()).isEmpty();
    }
  }

  @Test
  void aSuccessfulSendIsToldWhenTheTransportTookTheMessage() {
    try (Bench bench = Bench.create()) {
      bench.open();
      bench.server().stopReading();
      CompletableFuture<UniResult> future =
          bench.uni.sendSocketMessageAsync(bench.told(SendSocketMessageOptions.data("1")));
      bench.run();
      assertThat(bench.heard.take()).isEmpty();
      assertThat(future).isNotDone();
      bench.server().readNext();
      bench.run();

      assertThat(bench.heard.take())
          .containsExactly("success 0 sendSocketMessage:ok", "complete 0 sendSocketMessage:ok");
      assertThat(future).isCompleted();
    }
  }

  @Test
  void everyCallbackIsToldOnceThoughTheEndComesManyTimes() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      SocketTask task = bench.uni.connectSocket(bench.connecting(Bench.URL));
      bench.server().accept();
      bench.server().stopReading();
      bench.uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("1")));
      bench.uni.closeSocket(bench.told(CloseSocketOptions.normal()));
      bench.server().reset();
      task.abort();
      bench.server.close();
      bench.sockets.close();
      bench.run();

      assertThat(bench.heard.take())
          .containsExactly(
              "success 0 connectSocket:ok",
              "complete 0 connectSocket:ok",
              "success 0 closeSocket:ok",
              "complete 0 closeSocket:ok",
              "fail 10002 sendSocketMessage:fail the connection ended during the send",
              "complete 10002 sendSocketMessage:fail the connection ended during the send",
              "open",
              LOST,
              "close 1006");
    }
  }

  @Test
  void anAsyncFormFailsWithTheExceptionItself() {
    try (Bench bench = Bench.create()) {
      List<Throwable> failures = new ArrayList<>();
      List<CompletableFuture<UniResult>> futures =
          List.of(
              bench.uni.connectSocketAsync(ConnectSocketOptions.url("http://server/?t=secret")),
              bench.uni.sendSocketMessageAsync(SendSocketMessageOptions.data("secret")),
              bench.uni.closeSocketAsync(CloseSocketOptions.code(1001).reason("secret")),
              bench.uni.connectSocketAsync(null),
              bench.uni.sendSocketMessageAsync(null),
              bench.uni.closeSocketAsync(null));
      futures.forEach(
          future ->
              future.exceptionally(
                  failure -> {
                    failures.add(failure);
                    return UniResult.ok("handled");
                  }));

      assertThat(failures).allMatch(failure -> failure instanceof UniSocketException);
      assertThat(failures)
          .extracting(failure -> ((UniSocketException) failure).errCode())
          .containsExactly(600009, 10002, 10003, 10003, 10003, 10003);
      assertThat(failures.get(1)).isInstanceOf(SocketClosedException.class);
      assertThat(failures).noneMatch(failure -> failure.toString().contains("secret"));
    }
  }

  @Test
  void aFailureIsTheCauseOfItsResultAndAnEventOfItsError() {
    try (Bench bench = Bench.create()) {
      List<Object> causes = new ArrayList<>();
      bench.uni.onSocketError(error -> causes.add(error.cause()));
      bench.uni.connectSocket(
          ConnectSocketOptions.url("http://server/").fail(result -> causes.add(result.cause())));
      bench.run();
      bench.open();
      bench.server().reset();
      bench.run();

      assertThat(causes).hasSize(2).allMatch(cause -> cause instanceof UniSocketException);
      assertThat(((UniSocketException) causes.get(1)).getCause())
          .as("the transport's own")
          .isInstanceOf(IOException.class)
          .hasMessage("Connection reset");
    }
  }

  @Test
  void theTasksOwnClosesReturnTheEndAndItsListenersGoWithTheirRegistration() {
    try (Bench bench = Bench.create()) {
      SocketTask task = bench.open();
      bench.server().answerClose(false);
      Registration registration = task.onMessage(bench.heard.message(""));
      bench.server().send("1");
      bench.run();
      registration.close();
      registration.close();
      task.onMessage(bench.heard.message("other "));
      bench.server().send("2");
      bench.run();
      assertThat(bench.heard.take()).containsExactly("message 1", "other message 2");

      CompletableFuture<CloseEvent> first = task.close(4001, "first");
      CompletableFuture<CloseEvent> second = task.close();
      assertThat(first).isNotDone();
      second.cancel(true);
      bench.server().close(4001, "first");
      bench.run();

      CloseEvent end = first.getNow(null);
      assertThat(end.code()).isEqualTo(4001);
      assertThat(end.reason()).isEqualTo("first");
      assertThat(end.clean()).isTrue();
      assertThat(task.close()).isCompletedExceptionally();
      assertThat(task.send("3")).isCompletedExceptionally();
    }
  }

  @Test
  void aSendCanBeTakenBackWhileItWaitsAndItsCallbacksHearOfIt() {
    try (Bench bench = Bench.create()) {
      SocketTask task = bench.connect();
      CompletableFuture<Void> first = task.send("1");
      CompletableFuture<Void> second = task.send(ByteBuffer.wrap(new byte[] {2}));
      CompletableFuture<UniResult> third =
          bench.uni.sendSocketMessageAsync(bench.told(SendSocketMessageOptions.data("3")));
      bench.uni.sendSocketMessage(SendSocketMessageOptions.data("4"));
      second.cancel(true);
      third.cancel(true);
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly(
              "fail 10001 sendSocketMessage:fail cancelled",
              "complete 10001 sendSocketMessage:fail cancelled");
      assertThat(task.queuedMessages()).isEqualTo(2);
      bench.server().accept();
      bench.run();

      assertThat(first).isCompleted();
      assertThat(bench.server().received()).hasSize(2);
      assertThat(bench.server().receivedTexts()).containsExactly("1", "4");
      assertThat(bench.heard.take()).isEmpty();
    }
  }

  @Test
  void whenAnAsyncSendIsHeardToFailItsFutureIsDone() {
    try (Bench bench = Bench.create()) {
      SocketTask task = bench.connect();
      List<CompletableFuture<UniResult>> futures = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        futures.add(bench.uni.sendSocketMessageAsync(SendSocketMessageOptions.data("")));
      }
      task.onError(
          error -> bench.heard.add("" + futures.stream().allMatch(CompletableFuture::isDone)));
      bench.server().refuse(500);
      bench.run();

      assertThat(bench.heard.take()).containsExactly("true");
    }
  }

  @Test
  void nullIsAnInvalidArgumentOfATasksOwnSendsToo() {
    try (Bench bench = Bench.create()) {
      SocketTask task = bench.open();

      assertThat(List.of(task.send((String) null), task.send((ByteBuffer) null)))
          .allSatisfy(
              future ->
                  assertThat(
                          future.handle(
                              (nothing, failure) -> ((UniSocketException) failure).errCode()))
                      .isCompletedWithValue(10003));
    }
  }
}
