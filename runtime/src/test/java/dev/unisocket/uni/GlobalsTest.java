package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ReadyState;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which sockets the functions address, who hears them, and what cannot disturb either. */
class GlobalsTest {
  private final Bench bench = Bench.create();
  private final Heard heard = bench.heard;
  private final UniFunctions uni = bench.uni;

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void ofThreeSocketsTheOldestIsAddressedAndWhenItEndsTheNext() {
    bench.open();
    bench.open();
    bench.open();
    List<FakeConnection> servers = bench.server.connections();

    uni.sendSocketMessage(SendSocketMessageOptions.data("1"));
    servers.get(0).close(1000, "");
    uni.sendSocketMessage(SendSocketMessageOptions.data("2"));
    servers.get(1).drop();
    uni.sendSocketMessage(SendSocketMessageOptions.data("3"));
    uni.closeSocket();
    bench.run();
    uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("4")));
    bench.run();

    assertThat(servers)
        .extracting(FakeConnection::receivedTexts)
        .containsExactly(List.of("1"), List.of("2"), List.of("3"));
    assertThat(heard.take())
        .containsExactly(
            "fail 10002 sendSocketMessage:fail WebSocket is not connected",
            "complete 10002 sendSocketMessage:fail WebSocket is not connected");
  }

  @Test
  void aYoungerSocketThatEndsChangesNothing() {
    bench.open();
    FakeConnection first = bench.server();
    bench.open();
    bench.server().drop();
    bench.run();

    uni.sendSocketMessage(SendSocketMessageOptions.data("1"));

    assertThat(first.receivedTexts()).containsExactly("1");
  }

  @Test
  void aSocketThatIsConnectingIsAddressedThoughAnotherIsOpen() {
    bench.connect();
    FakeConnection first = bench.server();
    bench.open();

    uni.sendSocketMessage(SendSocketMessageOptions.data("1"));
    uni.closeSocket(bench.told(CloseSocketOptions.normal()));
    bench.run();
    first.accept();
    bench.run();

    assertThat(first.receivedTexts()).containsExactly("1");
    assertThat(bench.server().received()).isEmpty();
    assertThat(heard.take())
        .containsExactly(
            "fail 10002 closeSocket:fail WebSocket is not connected",
            "complete 10002 closeSocket:fail WebSocket is not connected");
  }

  @Test
  void aSocketThatIsClosingIsAddressedUntilItHasEnded() {
    bench.open();
    FakeConnection first = bench.server();
    first.answerClose(false);
    bench.open();
    uni.closeSocket();

    uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("1")));
    bench.run();
    first.drop();
    uni.sendSocketMessage(SendSocketMessageOptions.data("2"));

    assertThat(heard.take().get(0))
        .isEqualTo("fail 10002 sendSocketMessage:fail WebSocket is not connected");
    assertThat(bench.server().receivedTexts()).containsExactly("2");
  }

  @Test
  void aRefusedConnectIsNeverAddressedNorHeard() {
    heard.listenTo(uni);
    SocketTask refused = uni.connectSocket(ConnectSocketOptions.url("http://server/"));
    refused.onClose(heard.close("task "));
    refused.onError(heard.error("task "));
    bench.run();
    assertThat(heard.take()).isEmpty();
    assertThat(refused.readyState()).isEqualTo(ReadyState.CLOSED);

    bench.open();
    uni.sendSocketMessage(SendSocketMessageOptions.data("1"));

    assertThat(bench.server().receivedTexts()).containsExactly("1");
  }

  @Test
  void aGlobalListenerReplacesTheOneBeforeNullRemovesItAndTaskListenersAddUp() {
    SocketTask task = bench.open();
    uni.onSocketMessage(heard.message("first "));
    uni.onSocketMessage(heard.message("second "));
    task.onMessage(heard.message("task a "));
    task.onMessage(heard.message("task b ")).close();
    task.onMessage(heard.message("task c "));

    bench.server().send("1");
    bench.run();
    assertThat(heard.take())
        .containsExactly("second message 1", "task a message 1", "task c message 1");
    uni.onSocketMessage(null);
    bench.server().send("2");
    bench.run();
    assertThat(heard.take()).containsExactly("task a message 2", "task c message 2");
  }

  @Test
  void globalListenersHearEveryEventBeforeThoseOfTheTask() {
    heard.listenTo(uni);
    SocketTask task = uni.connectSocket(ConnectSocketOptions.url(Bench.URL));
    task.onOpen(heard.open("task "));
    task.onMessage(heard.message("task "));
    task.onError(heard.error("task "));
    task.onClose(heard.close("task "));
    bench.server().accept();
    bench.server().send("1");
    bench.server().send(ByteBuffer.wrap(new byte[3]));
    bench.server().reset();
    bench.run();

    String lost = "error 602001 onSocketError:fail the connection was lost without a close frame";
    assertThat(heard.take())
        .containsExactly(
            "open",
            "task open",
            "message 1",
            "task message 1",
            "message 3 bytes",
            "task message 3 bytes",
            lost,
            "task " + lost,
            "close 1006",
            "task close 1006");
  }

  @Test
  void oneListenerHearsAllSocketsEachInItsOwnOrder() {
    heard.listenTo(uni);
    bench.open();
    bench.open();
    bench.server.connection(0).send("a1");
    bench.server.connection(1).send("b1");
    bench.server.connection(0).send("a2");
    bench.run();

    assertThat(heard.take())
        .containsSubsequence("message a1", "message a2")
        .containsExactlyInAnyOrder("open", "open", "message a1", "message a2", "message b1");
  }

  @Test
  void aListenerSetLateHearsWhatNobodyHasHeardOnce() {
    SocketTask task = bench.open();
    bench.server().send("1");
    bench.run();

    uni.onSocketMessage(heard.message(""));
    uni.onSocketOpen(heard.open(""));
    bench.run();
    assertThat(heard.take()).containsExactlyInAnyOrder("open", "message 1");
    uni.onSocketOpen(heard.open("again "));
    bench.run();
    assertThat(heard.take()).isEmpty();
    task.onOpen(heard.open("task "));
    bench.run();
    assertThat(heard.take())
        .as("the task keeps it, whatever the globals heard")
        .containsExactly("task open");
    task.onOpen(heard.open("second "));
    bench.run();
    assertThat(heard.take()).as("for its first listener").isEmpty();
  }

  @Test
  void aGlobalListenerDoesNotHearLateWhatATaskListenerHasHeard() {
    SocketTask task = bench.connect();
    task.onOpen(heard.open("task "));
    bench.server().accept();
    bench.run();
    assertThat(heard.take()).containsExactly("task open");

    uni.onSocketOpen(heard.open(""));
    bench.run();

    assertThat(heard.take()).isEmpty();
  }

  @Test
  void aListenerSetLateHearsLiveSocketsAndTheOneThatEndedLast() {
    bench.open();
    bench.server().close(4001, "first");
    bench.run();
    bench.open();
    bench.server().close(4002, "second");
    bench.run();
    bench.open();

    uni.onSocketClose(heard.close(""));
    bench.run();
    uni.onSocketOpen(heard.open(""));
    bench.run();

    assertThat(heard.take()).containsExactly("close 4002 second", "open", "open");
  }

  @Test
  void aMessageWaitsForAListenerForOneSecondAfterTheOpen() {
    try (Logged logged = new Logged()) {
      bench.open();
      bench.server().send("1");
      bench.server.advance(Duration.ofMillis(999));
      bench.run();
      assertThat(logged.messages()).isEmpty();
      bench.server.advance(Duration.ofMillis(1));
      bench.run();
      bench.server().send("2");
      bench.run();
      assertThat(logged.messages()).hasSize(1);
      assertThat(logged.messages().get(0)).startsWith("WARNING SocketTask: a message was dropped");

      uni.onSocketMessage(heard.message(""));
      bench.server().send("3");
      bench.run();

      assertThat(heard.take()).containsExactly("message 3");
    }
  }

  @Test
  void aCloseWaitsBehindAMessageThatWaitsAndOnItsOwnForNobody() {
    bench.open();
    uni.onSocketClose(heard.close(""));
    bench.server().send("1");
    bench.server().close(1000, "");
    bench.run();
    assertThat(heard.take()).isEmpty();
    assertThat(bench.latest().readyState()).isEqualTo(ReadyState.CLOSED);

    uni.onSocketMessage(heard.message(""));
    bench.run();
    assertThat(heard.take()).containsExactly("message 1", "close 1000");

    uni.onSocketMessage(null);
    bench.open();
    bench.server().close(1000, "");
    bench.run();
    assertThat(heard.take()).containsExactly("close 1000");
  }

  @Test
  void whenErrorAndCloseAreHeardTheSocketIsClosedAndTheNextOneAddressed() {
    SocketTask first = bench.open();
    bench.open();
    uni.onSocketError(error -> sendFrom("error", first));
    uni.onSocketClose(close -> sendFrom("close", first));
    first.onClose(close -> sendFrom("task", first));

    bench.server.connection(0).drop();
    bench.run();

    assertThat(heard.take()).containsExactly("error CLOSED", "close CLOSED", "task CLOSED");
    assertThat(bench.server.connection(1).receivedTexts())
        .containsExactly("error", "close", "task");
  }

  private void sendFrom(String who, SocketTask task) {
    heard.add(who + " " + task.readyState());
    uni.sendSocketMessage(SendSocketMessageOptions.data(who));
  }

  @Test
  void aNewSocketMayBeOpenedFromTheCloseOfTheLast() {
    uni.onSocketClose(close -> uni.connectSocket(bench.connecting(Bench.URL)));
    bench.open();
    bench.server().drop();
    bench.run();

    assertThat(bench.server.connections()).hasSize(2);
    assertThat(heard.take())
        .containsExactly("success 0 connectSocket:ok", "complete 0 connectSocket:ok");
  }

  @Test
  void callbacksOfTheCallComeBeforeAnyEventOfTheSocket() {
    heard.listenTo(uni);
    bench.server.onConnect(FakeConnection::accept);

    uni.connectSocket(bench.connecting(Bench.URL));
    assertThat(heard.take()).as("inside the call").isEmpty();
    awaitOpen();
    bench.run();

    assertThat(heard.take())
        .containsExactly("success 0 connectSocket:ok", "complete 0 connectSocket:ok", "open");
  }

  /** An open inside the call that connects is handed to the executor by a thread of the runtime. */
  private void awaitOpen() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    List<String> lines = new ArrayList<>();
    uni.onSocketOpen(heard.open("").andThen(open -> lines.add("open")));
    while (lines.isEmpty() && System.nanoTime() < deadline) {
      bench.run();
      Thread.onSpinWait();
    }
  }

  @Test
  void callbacksOfACloseComeBeforeTheCloseEventAndThoseOfUnsentMessagesToo() {
    heard.listenTo(uni);
    bench.open();
    bench.server().stopReading();
    heard.take();

    uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("in flight")));
    uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("waiting")));
    bench.server().reset();
    uni.closeSocket(bench.told(CloseSocketOptions.normal()));
    bench.run();

    assertThat(heard.take())
        .containsSubsequence(
            "fail 10002 sendSocketMessage:fail the connection ended during the send",
            "complete 10002 sendSocketMessage:fail the connection ended during the send",
            "fail 10002 sendSocketMessage:fail WebSocket is not connected",
            "complete 10002 sendSocketMessage:fail WebSocket is not connected",
            "error 602001 onSocketError:fail the connection was lost without a close frame",
            "close 1006");
  }

  @Test
  void callbacksThatThrowChangeNothing() {
    try (Logged logged = new Logged()) {
      heard.listenTo(uni);
      uni.connectSocket(
          bench
              .connecting(Bench.URL)
              .success(
                  result -> {
                    throw new StackOverflowError();
                  }));
      bench.server().accept();
      uni.sendSocketMessage(
          bench
              .told(SendSocketMessageOptions.data("1"))
              .success(
                  result -> {
                    throw new IllegalStateException();
                  }));
      bench.server().send("2");
      bench.run();

      assertThat(heard.take())
          .containsExactly(
              "complete 0 connectSocket:ok",
              "complete 0 sendSocketMessage:ok",
              "open",
              "message 2");
      assertThat(logged.messages())
          .hasSize(2)
          .allMatch(
              line -> line.startsWith("SEVERE A callback of the application threw java.lang."));
    }
  }

  @Test
  void aListenerThatThrowsIsAnErrorInItsPlaceAndTheOthersHearOn() {
    heard.listenTo(uni);
    SocketTask task = bench.open();
    uni.onSocketMessage(
        message -> {
          throw new IllegalArgumentException("secret");
        });
    task.onMessage(heard.message("task "));
    heard.take();
    bench.server().send("1");
    bench.server().send("2");
    bench.run();

    String error =
        "error 10004 onSocketMessage:fail a handler threw java.lang.IllegalArgumentException";
    assertThat(heard.take()).containsExactly(error, "task message 1", error, "task message 2");
    assertThat(task.readyState()).isEqualTo(ReadyState.OPEN);
  }

  @Test
  void optionsDoNotChange() {
    ConnectSocketOptions plain = ConnectSocketOptions.url(Bench.URL);
    Map<String, String> header = new HashMap<>(Map.of("X-A", "1"));
    String[] protocols = {"a"};
    ConnectSocketOptions with = plain.header(header).protocols(protocols).header("x-a", "2");
    header.put("X-B", "3");
    protocols[0] = "b";
    plain.header("X-C", "4");
    uni.connectSocket(plain);
    uni.connectSocket(with);

    FakeConnection first = bench.server.connection(0);
    FakeConnection second = bench.server.connection(1);
    assertThat(first.headers()).isEmpty();
    assertThat(first.protocols()).isEmpty();
    assertThat(second.header("X-A")).as("the last of one name").isEqualTo("2");
    assertThat(second.header("X-B")).isEmpty();
    assertThat(second.protocols()).containsExactly("a");

    SendSocketMessageOptions silent = SendSocketMessageOptions.data("1");
    SendSocketMessageOptions told = bench.told(silent);
    assertThat(silent.success()).isNull();
    assertThat(told.data()).isEqualTo("1");
    CloseSocketOptions normal = CloseSocketOptions.normal();
    assertThat(normal.reason("bye").reason()).isEqualTo("bye");
    assertThat(normal.reason()).isEmpty();
    assertThat(
            List.of(
                plain.toString(),
                with.toString(),
                told.toString(),
                normal.reason("bye").toString()))
        .noneMatch(text -> text.contains("server") || text.contains("bye") || text.contains("X-A"));
  }

  @Test
  void aSendersBufferKeepsItsPositionAndIsItsOwnAgain() {
    bench.connect();
    byte[] bytes = {9, 1, 2, 9};
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, 2);
    uni.sendSocketMessage(SendSocketMessageOptions.data(buffer));
    assertThat(buffer.position()).isEqualTo(1);
    bytes[1] = 7;
    bench.server().accept();
    bench.run();

    assertThat(bench.server().received().get(0).binary())
        .isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
  }

  @Test
  void socketsOfTypedClientsAreNeitherAddressedNorHeard() {
    heard.listenTo(uni);
    Inbound<String> texts = Inbound.text("onText");
    ClientSupport client =
        ClientSupport.of(
            ClientSpec.of(GlobalsTest.class, "ws://server/typed").messages(texts), bench.sockets);
    client.onMessage(texts, text -> heard.add("client " + text));
    CompletableFuture<?> connected = client.connect(ConnectArguments.of());
    FakeConnection typed = bench.server();
    typed.accept();
    assertThat(typed.isOpen()).isTrue();

    uni.sendSocketMessage(bench.told(SendSocketMessageOptions.data("1")));
    bench.run();
    assertThat(heard.take().get(0))
        .isEqualTo("fail 10002 sendSocketMessage:fail WebSocket is not connected");
    bench.open();
    uni.sendSocketMessage(SendSocketMessageOptions.data("2"));
    CompletableFuture<?> said = client.send(Outbound.text("say"), "3");
    typed.send("4");
    bench.run();

    assertThat(List.of(connected, said)).allMatch(CompletableFuture::isDone);
    assertThat(typed.receivedTexts()).containsExactly("3");
    assertThat(bench.server().receivedTexts()).containsExactly("2");
    assertThat(heard.take()).containsExactlyInAnyOrder("open", "client 4");
    uni.closeSocket();
    bench.run();
    assertThat(typed.isOpen()).isTrue();
    typed.close(1000, "");
    bench.run();
    assertThat(heard.take()).containsExactly("close 1000");
  }

  @Test
  void functionsOverOtherSocketsAreOthers() {
    try (Bench other = Bench.create()) {
      heard.listenTo(uni);
      other.heard.listenTo(other.uni);
      other.open();
      uni.sendSocketMessage(SendSocketMessageOptions.data("1"));
      bench.run();

      assertThat(heard.take()).isEmpty();
      assertThat(other.server().receivedTexts()).isEmpty();
      assertThat(other.heard.take()).containsExactly("open");
    }
  }

  @Test
  void usingGivesTheSameFunctionsForTheSameSockets() {
    assertThat(Uni.using(bench.sockets)).isSameAs(uni).isSameAs(Uni.using(bench.sockets));
  }

  @Test
  void functionsAreCollectedWithTheirSocketsThoughAListenerRefersToThem() throws Exception {
    WeakReference<UniSockets> sockets = forgotten();

    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (sockets.get() != null && System.nanoTime() < deadline) {
      System.gc();
      Thread.onSpinWait();
    }

    assertThat(sockets.get()).isNull();
  }

  private static WeakReference<UniSockets> forgotten() {
    FakeSocketServer server = FakeSocketServer.create();
    UniSockets sockets =
        UniSockets.builder().transport(server.transport()).executor(Runnable::run).build();
    UniFunctions uni = Uni.using(sockets);
    uni.onSocketClose(close -> sockets.close());
    uni.connectSocket(ConnectSocketOptions.url(Bench.URL));
    server.close();
    return new WeakReference<>(sockets);
  }

  @Test
  void afterTheEndOfItsSocketsEveryConnectFailsWhateverItsOptions() {
    bench.sockets.close();

    SocketTask task = uni.connectSocket(bench.connecting("http://server/"));
    bench.run();

    assertThat(task.readyState()).isEqualTo(ReadyState.CLOSED);
    assertThat(heard.take())
        .containsExactly(
            "fail 10002 connectSocket:fail these UniSockets are closed",
            "complete 10002 connectSocket:fail these UniSockets are closed");
    assertThat(uni.connectSocketAsync(ConnectSocketOptions.url(Bench.URL)))
        .isCompletedExceptionally();
  }
}
