package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.Registration;
import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every shape of method, compiled by the processor and run against a server of another hand. */
class EveryShapeTest {
  private EchoServer server;
  private UniSockets sockets;
  private TextSocket client;

  @BeforeEach
  void start() throws Exception {
    server = EchoServer.begin();
    sockets =
        UniSockets.builder()
            .placeholders(key -> key.equals("it.host") ? "127.0.0.1:" + server.getPort() : null)
            .client(NoteSocket.class, options -> options.url(server.url("/notes")))
            .build();
    client = new TextSocketImpl(sockets);
  }

  @AfterEach
  void stop() throws Exception {
    sockets.close();
    server.close();
  }

  @Test
  void connectSendsPathQueryAndHeaders() {
    OpenEvent open = client.connect("gar den/ü", 7, 12L, "a+b&c", "s3cret").join();

    assertThat(open.protocol()).isEqualTo("chat.v2");
    assertThat(open.header()).containsKey("sec-websocket-accept");
    assertThat(server.lastResource())
        .isEqualTo("/rooms/gar%20den%2F%C3%BC/7?since=12&fixed=1&more=a%2Bb%26c");
    assertThat(server.lastHeader("X-Token")).isEqualTo("s3cret");
    assertThat(server.lastHeader("X-Fixed")).isEqualTo("yes");
  }

  @Test
  void nullLeavesQueryParametersAndHeadersOut() {
    client.connect("r", 1, null, null, null).join();

    assertThat(server.lastResource()).isEqualTo("/rooms/r/1?fixed=1");
    assertThat(server.lastHeader("X-Token")).isEmpty();
  }

  @Test
  void nullInThePathFailsTheConnect() {
    assertThat(client.connect(null, 1, null, null, null))
        .failsWithin(1, TimeUnit.SECONDS)
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(UniSocketException.class)
        .withMessageContaining("room");
    assertThatThrownBy(() -> client.connectBlocking("..", 1))
        .isInstanceOfSatisfying(
            UniSocketException.class, failure -> assertThat(failure.errCode()).isEqualTo(10003));
  }

  @Test
  void connectHasFiveShapes() {
    Heard<OpenEvent> opens = new Heard<>();
    client.onOpen(opens);

    client.connectStage("r", 1).toCompletableFuture().join();
    leave();
    client.connectBlocking("r", 2);
    leave();
    client.connectTask("r", 3).flush().join();
    opens.next(3);
    leave();
    client.connectVoid("r", 4);
    opens.next();
    assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
    assertThat(server.lastResource()).isEqualTo("/rooms/r/4?fixed=1");
  }

  @Test
  void textHasFourShapesAndComesBackInOrder() {
    Heard<String> texts = new Heard<>();
    Heard<MessageEvent> every = new Heard<>();
    client.onText(texts);
    client.onEvery(every);
    client.connectBlocking("r", 1);

    client.text("one");
    assertThat(client.tryText("two")).isTrue();
    assertThat(client.textFuture("").join()).isNull();
    client.textStage(new StringBuilder("four \uD83D\uDE00")).toCompletableFuture().join();

    assertThat(texts.next(4)).containsExactly("one", "two", "", "four \uD83D\uDE00");
    assertThat(every.next(4))
        .extracting(MessageEvent::text)
        .containsExactly("one", "two", "", "four \uD83D\uDE00");
  }

  @Test
  void binaryHasThreeShapesAndTheBufferStaysTheCallers() {
    Heard<byte[]> heard = new Heard<>();
    client.onBytes(heard);
    client.connectBlocking("r", 1);

    byte[] array = {1, 2, 3};
    client.bytes(array).join();
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {9, 4, 5, 9}).position(1).limit(3);
    client.buffer(buffer).join();
    client.textAsBinary("ü").join();

    assertThat(buffer.position()).isEqualTo(1);
    assertThat(heard.next(3))
        .containsExactly(new byte[] {1, 2, 3}, new byte[] {4, 5}, "ü".getBytes(UTF_8));
  }

  @Test
  void whatIsSentBeforeTheOpenLeavesFirstAndInOrder() {
    Heard<String> texts = new Heard<>();
    client.onText(texts);

    var open = client.connect("r", 1, null, null, null);
    for (int i = 0; i < 100; i++) {
      client.text("early " + i);
    }
    open.join();
    client.text("late");

    List<String> heard = texts.next(101);
    assertThat(heard.get(0)).isEqualTo("early 0");
    assertThat(heard.get(99)).isEqualTo("early 99");
    assertThat(heard.get(100)).isEqualTo("late");
  }

  @Test
  void aRegistrationThatIsClosedHearsNoMore() {
    Heard<String> first = new Heard<>();
    Heard<String> second = new Heard<>();
    Registration registration = client.onText(first);
    client.onText(second);
    client.connectBlocking("r", 1);
    client.text("a");
    second.next();
    registration.close();
    client.text("b");
    second.next();

    assertThat(first.rest()).containsExactly("a");
  }

  @Test
  void closeHasItsShapes() {
    Heard<CloseEvent> closes = new Heard<>();
    client.onClose(closes);

    client.connectBlocking("r", 1);
    CloseEvent left = client.leave().join();
    assertThat(left.code()).isEqualTo(1000);
    assertThat(left.clean()).isTrue();
    assertThat(closes.next()).isEqualTo(left);

    client.connectBlocking("r", 2);
    client.move();
    CloseEvent moved = closes.next();
    assertThat(moved.code()).isEqualTo(4000);
    assertThat(moved.reason()).isEqualTo("moving");

    client.connectBlocking("r", 3);
    assertThat(client.leaveWith(3001, "so").join().code()).isEqualTo(3001);
    closes.next();

    client.connectBlocking("r", 4);
    client.text("close 4001 the server's own");
    assertThat(closes.next().reason()).isEqualTo("the server's own");
  }

  @Test
  void afterTheEndASendIsRefusedInTheWayOfItsShape() {
    client.connectBlocking("r", 1);
    leave();

    assertThat(client.tryText("x")).isFalse();
    assertThatThrownBy(() -> client.text("x"))
        .isInstanceOf(SocketClosedException.class)
        .hasMessageContaining("sendSocketMessage:fail WebSocket is not connected");
    assertThatThrownBy(() -> client.textFuture("x").join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(SocketClosedException.class);
  }

  @Test
  void defaultMethodsHearWhatTheCodecDecodes() throws Exception {
    NoteSocket.HEARD.clear();
    NoteSocket notes = new NoteSocketImpl(sockets);
    notes.connect().join();
    notes.notes(List.of(new Note("a", List.of("b", "c")))).join();
    notes.notesAsBinary(List.of()).join();
    notes.raw("no json");
    notes.raw("[]");
    assertThat(heard(5))
        .containsExactly(
            "open ",
            "notes [Note[title=a, lines=[b, c]]]",
            "bytes 2",
            "error 10004 no json",
            "notes []");
    notes.close();
    assertThat(heard(1)).containsExactly("close 1000 ");
  }

  @Test
  void aHandlerThatThrowsIsAnErrorInItsPlace() {
    Heard<Object> heard = new Heard<>();
    client.onText(
        text -> {
          if (text.equals("bad")) {
            throw new IllegalStateException("boom");
          }
          heard.accept(text);
        });
    client.onError(heard::accept);
    client.connectBlocking("r", 1);
    client.text("a");
    client.text("bad");
    client.text("b");

    List<Object> events = heard.next(3);
    assertThat(events.get(0)).isEqualTo("a");
    assertThat(((ErrorEvent) events.get(1)).errCode()).isEqualTo(10004);
    assertThat(((ErrorEvent) events.get(1)).raw()).isEqualTo("bad");
    assertThat(((ErrorEvent) events.get(1)).cause().getCause()).hasMessage("boom");
    assertThat(events.get(2)).isEqualTo("b");
    assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
  }

  private void leave() {
    client.leave().join();
  }

  private static List<String> heard(int count) throws InterruptedException {
    Heard<String> heard = new Heard<>();
    for (int i = 0; i < count; i++) {
      String event = NoteSocket.HEARD.poll(20, TimeUnit.SECONDS);
      heard.accept(event);
    }
    return heard.next(count);
  }
}
