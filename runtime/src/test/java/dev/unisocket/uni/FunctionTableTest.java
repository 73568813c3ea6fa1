package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ReadyState;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.uni.FunctionTable.Argument;
import dev.unisocket.uni.FunctionTable.Cell;
import dev.unisocket.uni.FunctionTable.Function;
import dev.unisocket.uni.FunctionTable.Row;
import dev.unisocket.uni.FunctionTable.State;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Calls each function in each state with each argument, and compares with the table. */
@Timeout(60)
class FunctionTableTest {
  private static final byte[] BYTES = {1, 2, 3};

  @Test
  void noRowAndNoCellIsMissingFromTheTable() {
    List<String> expected = new ArrayList<>();
    for (Function function : Function.values()) {
      for (Argument argument : Argument.values()) {
        if (argument.functions.contains(function)) {
          expected.add(function + "(" + argument + ")");
        }
      }
    }
    assertThat(FunctionTable.rows())
        .extracting(Row::toString)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(FunctionTable.rows())
        .allSatisfy(row -> assertThat(row.cells).containsOnlyKeys(State.values()));
    assertThat(Function.values())
        .allSatisfy(function -> assertThat(expected.toString()).contains(function + "("));
  }

  @TestFactory
  Stream<DynamicTest> eachFunctionInEachStateWithEachArgument() {
    return cells("", FunctionTableTest::call);
  }

  /** The promise says what the callbacks say; they are called too. */
  @TestFactory
  Stream<DynamicTest> eachPromiseInEachStateWithEachArgument() {
    return cells("Async", FunctionTableTest::callAsync);
  }

  /** How one function is called. */
  private interface Call {
    void call(Scene scene, SocketTask task, Row row, Cell cell);
  }

  private static Stream<DynamicTest> cells(String form, Call call) {
    return FunctionTable.rows().stream()
        .filter(row -> form.isEmpty() || row.function.ordinal() <= Function.CLOSE_SOCKET.ordinal())
        .flatMap(
            row ->
                row.cells.entrySet().stream()
                    .map(
                        cell ->
                            DynamicTest.dynamicTest(
                                row.function + form + "(" + row.argument + ") " + cell.getKey(),
                                () -> play(row, cell.getKey(), cell.getValue(), call))));
  }

  private static void play(Row row, State state, Cell cell, Call call) {
    boolean listener = row.function.ordinal() >= Function.ON_SOCKET_OPEN.ordinal();
    try (Scene scene = new Scene()) {
      SocketTask task = bring(scene, state);
      scene.turn();
      if (!listener) {
        scene.listenToAll();
        scene.turn();
      }
      scene.heard();
      ReadyState before = task.readyState();

      call.call(scene, task, row, cell);

      assertThat(scene.heard()).as("inside the call").isEmpty();
      assertThat(scene.turnAndHear()).containsExactlyElementsOf(cell.heard);
      assertThat(scene.turnAndHear()).as("once").isEmpty();
      if (state == State.CONNECTING) {
        scene.connection(0).accept();
        assertThat(scene.turnAndHear()).as("once open").containsExactlyElementsOf(cell.afterOpen);
        assertThat(task.readyState()).isEqualTo(ReadyState.OPEN);
      } else if (!cell.heard.toString().contains("close ")) {
        assertThat(task.readyState()).as("unharmed").isEqualTo(before);
      }
      if (state == State.CLOSING) {
        assertThat(scene.connection(0).received())
            .as("the first code stands")
            .extracting(frame -> frame.closeCode() + frame.closeReason())
            .containsExactly("3001first");
      }
    }
  }

  /** Returns the socket that functions of a task are called on. */
  private static SocketTask bring(Scene scene, State state) {
    if (state == State.NO_SOCKET) {
      return scene.uni.connectSocket(ConnectSocketOptions.url("http://example.com"));
    }
    SocketTask task = scene.connect();
    if (state == State.CONNECTING) {
      return task;
    }
    FakeConnection connection = scene.connection(0);
    connection.accept();
    connection.send("early");
    if (state == State.CLOSING) {
      connection.answerClose(false);
      task.close(CloseSocketOptions.code(3001).reason("first"));
    } else if (state == State.CLOSED) {
      connection.reset();
    }
    return task;
  }

  private static void call(Scene scene, SocketTask task, Row row, Cell cell) {
    switch (row.function) {
      case CONNECT_SOCKET -> {
        int connections = scene.server.connections().size();
        SocketTask made = scene.uni.connectSocket(connect(scene, row.argument));
        boolean accepted = cell.heard.get(0).startsWith("success");
        assertThat(made.readyState())
            .isEqualTo(accepted ? ReadyState.CONNECTING : ReadyState.CLOSED);
        assertThat(scene.server.connections()).hasSize(connections + (accepted ? 1 : 0));
      }
      case SEND_SOCKET_MESSAGE -> scene.uni.sendSocketMessage(send(scene, row.argument));
      case CLOSE_SOCKET -> scene.uni.closeSocket(close(scene, row.argument));
      case TASK_SEND -> task.send(send(scene, row.argument));
      case TASK_CLOSE -> task.close(close(scene, row.argument));
      case ON_SOCKET_OPEN -> listen(row, scene::listenToOpen, () -> scene.uni.onSocketOpen(null));
      case ON_SOCKET_ERROR ->
          listen(row, scene::listenToErrors, () -> scene.uni.onSocketError(null));
      case ON_SOCKET_MESSAGE ->
          listen(row, scene::listenToMessages, () -> scene.uni.onSocketMessage(null));
      case ON_SOCKET_CLOSE ->
          listen(row, scene::listenToCloses, () -> scene.uni.onSocketClose(null));
    }
  }

  private static void listen(Row row, Runnable listener, Runnable nobody) {
    (row.argument == Argument.LISTENER ? listener : nobody).run();
  }

  private static void callAsync(Scene scene, SocketTask task, Row row, Cell cell) {
    CompletableFuture<UniResult> promise =
        switch (row.function) {
          case CONNECT_SOCKET -> scene.uni.connectSocketAsync(connect(scene, row.argument));
          case SEND_SOCKET_MESSAGE -> scene.uni.sendSocketMessageAsync(send(scene, row.argument));
          default -> scene.uni.closeSocketAsync(close(scene, row.argument));
        };
    if (cell.heard.isEmpty()) {
      assertThat(promise).as("its outcome is not known yet").isNotDone();
      return;
    }
    assertThat(promise).as("its outcome is known").isDone();
    String told =
        promise
            .handle(
                (result, failure) ->
                    failure == null
                        ? "success " + result.errCode() + " " + result.errMsg()
                        : "fail " + told((UniSocketException) failure))
            .join();
    assertThat(told).isEqualTo(cell.heard.get(0));
  }

  private static String told(UniSocketException failure) {
    return failure.errCode() + " " + failure.errMsg();
  }

  private static ConnectSocketOptions connect(Scene scene, Argument argument) {
    ConnectSocketOptions valid = ConnectSocketOptions.url(Scene.URL);
    ConnectSocketOptions options =
        switch (argument) {
          case URL_NULL -> ConnectSocketOptions.url(null);
          case URL_OF_HTTP -> ConnectSocketOptions.url("http://example.com/socket");
          case URL_WITHOUT_HOST -> ConnectSocketOptions.url("ws:///socket");
          case URL_WITH_FRAGMENT -> ConnectSocketOptions.url(Scene.URL + "#top");
          case HEADER -> valid.header("content-type", "application/json");
          case HEADER_REFERER -> valid.header("referer", "https://example.com");
          case HEADER_HOST -> valid.header("Host", "example.org");
          case HEADER_CONNECTION -> valid.header("connection", "close");
          case HEADER_UPGRADE -> valid.header("Upgrade", "h2c");
          case HEADER_CONTENT_LENGTH -> valid.header("Content-Length", "1");
          case HEADER_SEC_WEBSOCKET -> valid.header("Sec-WebSocket-Key", "x");
          case HEADER_NAME_INVALID -> valid.header("X Client", "x");
          case HEADER_NAME_NULL -> valid.header(null, "x");
          case HEADER_VALUE_NULL -> valid.header("X-Client", null);
          case HEADER_LINE_BREAK -> valid.header("X-Client", "x\r\nInjected: y");
          case PROTOCOLS -> valid.protocols("protocol1", "protocol2");
          case PROTOCOL_INVALID -> valid.protocols("protocol1", "a b");
          case PROTOCOL_NULL -> valid.protocols((String) null);
          case PROTOCOL_TWICE -> valid.protocols("protocol1", "protocol1");
          case METHOD_AND_DATA -> valid.method("get").data(List.of("x", "y"));
          case TIMEOUT -> valid.timeout(5_000);
          case TIMEOUT_ZERO -> valid.timeout(0);
          case TIMEOUT_NEGATIVE -> valid.timeout(-5);
          default -> valid;
        };
    boolean throwing = argument == Argument.CALLBACK_THROWS;
    return options
        .success(told(scene::succeeded, throwing))
        .fail(told(scene::failed, throwing))
        .complete(told(scene::completed, throwing));
  }

  private static SendSocketMessageOptions send(Scene scene, Argument argument) {
    SendSocketMessageOptions options =
        switch (argument) {
          case TEXT_EMPTY -> SendSocketMessageOptions.data("");
          case BYTES -> SendSocketMessageOptions.data(BYTES);
          case BUFFER -> SendSocketMessageOptions.data(ByteBuffer.wrap(BYTES));
          case TEXT_NULL -> SendSocketMessageOptions.data((String) null);
          case BYTES_NULL -> SendSocketMessageOptions.data((byte[]) null);
          case BUFFER_NULL -> SendSocketMessageOptions.data((ByteBuffer) null);
          case TEXT_HALF_PAIR -> SendSocketMessageOptions.data("x\ud83d");
          case LARGER_THAN_QUEUE ->
              SendSocketMessageOptions.data("x".repeat(Scene.QUEUE_BYTES + 1));
          default -> SendSocketMessageOptions.data("hello");
        };
    boolean throwing = argument == Argument.CALLBACK_THROWS;
    return options
        .success(told(scene::succeeded, throwing))
        .fail(told(scene::failed, throwing))
        .complete(told(scene::completed, throwing));
  }

  private static CloseSocketOptions close(Scene scene, Argument argument) {
    CloseSocketOptions normal = CloseSocketOptions.normal();
    CloseSocketOptions options =
        switch (argument) {
          case CODE_3000 -> CloseSocketOptions.code(3000);
          case CODE_4999 -> CloseSocketOptions.code(4999);
          case CODE_0 -> CloseSocketOptions.code(0);
          case CODE_999 -> CloseSocketOptions.code(999);
          case CODE_1001 -> CloseSocketOptions.code(1001);
          case CODE_1005 -> CloseSocketOptions.code(1005);
          case CODE_2999 -> CloseSocketOptions.code(2999);
          case CODE_5000 -> CloseSocketOptions.code(5000);
          case CODE_NEGATIVE -> CloseSocketOptions.code(-1);
          case REASON_NULL -> normal.reason(null);
          case REASON_OF_123_BYTES -> normal.reason("r".repeat(123));
          case REASON_OF_124_BYTES -> normal.reason("r".repeat(124));
          case REASON_OF_62_CHARS_IN_124_BYTES -> normal.reason("é".repeat(62));
          case REASON_HALF_PAIR -> normal.reason("x\udc00");
          default -> normal;
        };
    boolean throwing = argument == Argument.CALLBACK_THROWS;
    return options
        .success(told(scene::succeeded, throwing))
        .fail(told(scene::failed, throwing))
        .complete(told(scene::completed, throwing));
  }

  private static Consumer<UniResult> told(Consumer<UniResult> callback, boolean throwing) {
    return result -> {
      callback.accept(result);
      if (throwing) {
        throw new IllegalStateException("a callback of a test");
      }
    };
  }
}
