package dev.unisocket.uni;

import static dev.unisocket.uni.FunctionTable.Function.CLOSE_SOCKET;
import static dev.unisocket.uni.FunctionTable.Function.CONNECT_SOCKET;
import static dev.unisocket.uni.FunctionTable.Function.ON_SOCKET_CLOSE;
import static dev.unisocket.uni.FunctionTable.Function.ON_SOCKET_ERROR;
import static dev.unisocket.uni.FunctionTable.Function.ON_SOCKET_MESSAGE;
import static dev.unisocket.uni.FunctionTable.Function.ON_SOCKET_OPEN;
import static dev.unisocket.uni.FunctionTable.Function.SEND_SOCKET_MESSAGE;
import static dev.unisocket.uni.FunctionTable.Function.TASK_CLOSE;
import static dev.unisocket.uni.FunctionTable.Function.TASK_SEND;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each function does in each state with each argument, as data. */
final class FunctionTable {

  enum Function {
    CONNECT_SOCKET("connectSocket"),
    SEND_SOCKET_MESSAGE("sendSocketMessage"),
    CLOSE_SOCKET("closeSocket"),
    TASK_SEND("sendSocketMessage"),
    TASK_CLOSE("closeSocket"),
    ON_SOCKET_OPEN("onSocketOpen"),
    ON_SOCKET_ERROR("onSocketError"),
    ON_SOCKET_MESSAGE("onSocketMessage"),
    ON_SOCKET_CLOSE("onSocketClose");

    final String api;

    Function(String api) {
      this.api = api;
    }
  }

  /** Of the addressed socket. {@code CLOSED}: it opened, was sent a message, and was reset. */
  enum State {
    NO_SOCKET,
    CONNECTING,
    OPEN,
    CLOSING,
    CLOSED
  }

  enum Argument {
    URL(CONNECT_SOCKET),
    URL_NULL(CONNECT_SOCKET),
    URL_OF_HTTP(CONNECT_SOCKET),
    URL_WITHOUT_HOST(CONNECT_SOCKET),
    URL_WITH_FRAGMENT(CONNECT_SOCKET),
    HEADER(CONNECT_SOCKET),
    HEADER_REFERER(CONNECT_SOCKET),
    HEADER_HOST(CONNECT_SOCKET),
    HEADER_CONNECTION(CONNECT_SOCKET),
    HEADER_UPGRADE(CONNECT_SOCKET),
    HEADER_CONTENT_LENGTH(CONNECT_SOCKET),
    HEADER_SEC_WEBSOCKET(CONNECT_SOCKET),
    HEADER_NAME_INVALID(CONNECT_SOCKET),
    HEADER_NAME_NULL(CONNECT_SOCKET),
    HEADER_VALUE_NULL(CONNECT_SOCKET),
    HEADER_LINE_BREAK(CONNECT_SOCKET),
    PROTOCOLS(CONNECT_SOCKET),
    PROTOCOL_INVALID(CONNECT_SOCKET),
    PROTOCOL_NULL(CONNECT_SOCKET),
    PROTOCOL_TWICE(CONNECT_SOCKET),
    METHOD_AND_DATA(CONNECT_SOCKET),
    TIMEOUT(CONNECT_SOCKET),
    TIMEOUT_ZERO(CONNECT_SOCKET),
    TIMEOUT_NEGATIVE(CONNECT_SOCKET),

    TEXT(SEND_SOCKET_MESSAGE, TASK_SEND),
    TEXT_EMPTY(SEND_SOCKET_MESSAGE, TASK_SEND),
    BYTES(SEND_SOCKET_MESSAGE, TASK_SEND),
    BUFFER(SEND_SOCKET_MESSAGE, TASK_SEND),
    TEXT_NULL(SEND_SOCKET_MESSAGE, TASK_SEND),
    BYTES_NULL(SEND_SOCKET_MESSAGE, TASK_SEND),
    BUFFER_NULL(SEND_SOCKET_MESSAGE, TASK_SEND),
    TEXT_HALF_PAIR(SEND_SOCKET_MESSAGE, TASK_SEND),
    LARGER_THAN_QUEUE(SEND_SOCKET_MESSAGE, TASK_SEND),

    NORMAL(CLOSE_SOCKET, TASK_CLOSE),
    CODE_3000(CLOSE_SOCKET, TASK_CLOSE),
    CODE_4999(CLOSE_SOCKET, TASK_CLOSE),
    CODE_0(CLOSE_SOCKET, TASK_CLOSE),
    CODE_999(CLOSE_SOCKET, TASK_CLOSE),
    CODE_1001(CLOSE_SOCKET, TASK_CLOSE),
    CODE_1005(CLOSE_SOCKET, TASK_CLOSE),
    CODE_2999(CLOSE_SOCKET, TASK_CLOSE),
    CODE_5000(CLOSE_SOCKET, TASK_CLOSE),
    CODE_NEGATIVE(CLOSE_SOCKET, TASK_CLOSE),
    REASON_NULL(CLOSE_SOCKET, TASK_CLOSE),
    REASON_OF_123_BYTES(CLOSE_SOCKET, TASK_CLOSE),
    REASON_OF_124_BYTES(CLOSE_SOCKET, TASK_CLOSE),
    REASON_OF_62_CHARS_IN_124_BYTES(CLOSE_SOCKET, TASK_CLOSE),
    REASON_HALF_PAIR(CLOSE_SOCKET, TASK_CLOSE),

    CALLBACK_THROWS(CONNECT_SOCKET, SEND_SOCKET_MESSAGE, CLOSE_SOCKET, TASK_SEND, TASK_CLOSE),

    LISTENER(ON_SOCKET_OPEN, ON_SOCKET_ERROR, ON_SOCKET_MESSAGE, ON_SOCKET_CLOSE),
    LISTENER_NULL(ON_SOCKET_OPEN, ON_SOCKET_ERROR, ON_SOCKET_MESSAGE, ON_SOCKET_CLOSE);

    final Set<Function> functions;

    Argument(Function first, Function... others) {
      functions = EnumSet.of(first, others);
    }
  }

  /** What is heard by the callbacks of the call and by the global listeners, in order. */
  static final class Cell {
    final List<String> heard;

    /** What is heard once a connecting socket has opened; in other states nothing more is. */
    final List<String> afterOpen;

    private Cell(List<String> heard, List<String> afterOpen) {
      this.heard = heard;
      this.afterOpen = afterOpen;
    }

    static Cell hears(String... what) {
      return new Cell(List.of(what), List.of("open"));
    }

    Cell then(String... what) {
      List<String> all = new ArrayList<>(heard);
      all.addAll(List.of(what));
      return new Cell(List.copyOf(all), afterOpen);
    }

    Cell onceOpen(String... what) {
      return new Cell(heard, List.of(what));
    }
  }

  static final class Row {
    final Function function;
    final Argument argument;
    final Map<State, Cell> cells = new EnumMap<>(State.class);

    private Row(Function function, Argument argument) {
      this.function = function;
      this.argument = argument;
    }

    private Row in(State state, Cell cell) {
      if (cells.put(state, cell) != null) {
        throw new IllegalStateException("two cells for " + this + " in " + state);
      }
      return this;
    }

    @Override
    public String toString() {
      return function + "(" + argument + ")";
    }
  }

  private static final String SEND_NOT = "10002 sendSocketMessage:fail WebSocket is not connected";
  private static final String CLOSE_NOT = "10002 closeSocket:fail WebSocket is not connected";

  private final List<Row> rows = new ArrayList<>();

  private FunctionTable() {}

  static List<Row> rows() {
    FunctionTable table = new FunctionTable();
    table.connects();
    table.sends(SEND_SOCKET_MESSAGE);
    table.sends(TASK_SEND);
    table.closes(CLOSE_SOCKET);
    table.closes(TASK_CLOSE);
    table.listeners();
    return table.rows;
  }

  /** There is no limit on sockets: what connects, connects in any state. */
  private void connects() {
    connects(Argument.URL);
    connects(Argument.HEADER);
    connects(Argument.HEADER_REFERER); // dropped, with a warning in the log
    connects(Argument.PROTOCOLS);
    connects(Argument.METHOD_AND_DATA);
    connects(Argument.TIMEOUT);
    connects(Argument.CALLBACK_THROWS);
    fails(CONNECT_SOCKET, Argument.URL_NULL, "600009 connectSocket:fail invalid URL");
    fails(CONNECT_SOCKET, Argument.URL_OF_HTTP, "600009 connectSocket:fail invalid URL");
    fails(CONNECT_SOCKET, Argument.URL_WITHOUT_HOST, "600009 connectSocket:fail invalid URL");
    fails(CONNECT_SOCKET, Argument.URL_WITH_FRAGMENT, "600009 connectSocket:fail invalid URL");
    connectFails(Argument.HEADER_HOST, "invalid header 'Host'");
    connectFails(Argument.HEADER_CONNECTION, "invalid header 'connection'");
    connectFails(Argument.HEADER_UPGRADE, "invalid header 'Upgrade'");
    connectFails(Argument.HEADER_CONTENT_LENGTH, "invalid header 'Content-Length'");
    connectFails(Argument.HEADER_SEC_WEBSOCKET, "invalid header 'Sec-WebSocket-Key'");
    connectFails(Argument.HEADER_NAME_INVALID, "invalid header name");
    connectFails(Argument.HEADER_NAME_NULL, "invalid header name");
    connectFails(Argument.HEADER_VALUE_NULL, "invalid header 'X-Client': no value");
    connectFails(Argument.HEADER_LINE_BREAK, "invalid header 'X-Client': line break at index 1");
    connectFails(Argument.PROTOCOL_INVALID, "invalid protocol at index 1");
    connectFails(Argument.PROTOCOL_NULL, "invalid protocol at index 0");
    connectFails(Argument.PROTOCOL_TWICE, "duplicate protocol at index 1");
    connectFails(Argument.TIMEOUT_ZERO, "invalid timeout 0");
    connectFails(Argument.TIMEOUT_NEGATIVE, "invalid timeout -5");
  }

  private void connects(Argument argument) {
    Row row = row(CONNECT_SOCKET, argument);
    for (State state : State.values()) {
      row.in(state, ok(CONNECT_SOCKET));
    }
  }

  private void connectFails(Argument argument, String detail) {
    fails(CONNECT_SOCKET, argument, "10003 connectSocket:fail " + detail);
  }

  private void sends(Function function) {
    for (Argument valid :
        List.of(
            Argument.TEXT,
            Argument.TEXT_EMPTY,
            Argument.BYTES,
            Argument.BUFFER,
            Argument.CALLBACK_THROWS)) {
      row(function, valid)
          .in(State.NO_SOCKET, fail(SEND_NOT))
          .in(
              State.CONNECTING, // queued; its callbacks come before any event
              Cell.hears()
                  .onceOpen(
                      "success 0 sendSocketMessage:ok", "complete 0 sendSocketMessage:ok", "open"))
          .in(State.OPEN, ok(function))
          .in(State.CLOSING, fail(SEND_NOT))
          .in(State.CLOSED, fail(SEND_NOT));
    }
    String prefix = "10003 sendSocketMessage:fail ";
    fails(function, Argument.TEXT_NULL, prefix + "data is null");
    fails(function, Argument.BYTES_NULL, prefix + "data is null");
    fails(function, Argument.BUFFER_NULL, prefix + "data is null");
    fails(
        function,
        Argument.TEXT_HALF_PAIR,
        prefix + "invalid data: half a surrogate pair at index 1");
    fails(
        function,
        Argument.LARGER_THAN_QUEUE,
        "10001 sendSocketMessage:fail the message has 1025 bytes, the whole send queue 1024");
  }

  private void closes(Function function) {
    closes(function, Argument.NORMAL, "close 1000 ");
    closes(function, Argument.CODE_3000, "close 3000 ");
    closes(function, Argument.CODE_4999, "close 4999 ");
    closes(function, Argument.REASON_NULL, "close 1000 ");
    closes(function, Argument.REASON_OF_123_BYTES, "close 1000 " + "r".repeat(123));
    closes(function, Argument.CALLBACK_THROWS, "close 1000 ");
    String prefix = "10003 closeSocket:fail invalid ";
    fails(function, Argument.CODE_0, prefix + "code 0");
    fails(function, Argument.CODE_999, prefix + "code 999");
    fails(function, Argument.CODE_1001, prefix + "code 1001");
    fails(function, Argument.CODE_1005, prefix + "code 1005");
    fails(function, Argument.CODE_2999, prefix + "code 2999");
    fails(function, Argument.CODE_5000, prefix + "code 5000");
    fails(function, Argument.CODE_NEGATIVE, prefix + "code -1");
    fails(function, Argument.REASON_OF_124_BYTES, prefix + "reason: 124 bytes of UTF-8");
    fails(
        function, Argument.REASON_OF_62_CHARS_IN_124_BYTES, prefix + "reason: 124 bytes of UTF-8");
    fails(function, Argument.REASON_HALF_PAIR, prefix + "reason: it holds half a surrogate pair");
  }

  private void closes(Function function, Argument argument, String event) {
    row(function, argument)
        .in(State.NO_SOCKET, fail(CLOSE_NOT))
        .in(State.CONNECTING, fail(CLOSE_NOT)) // and the socket still opens
        .in(State.OPEN, ok(function).then(event)) // accepted, then the end
        .in(State.CLOSING, ok(function)) // the first code stands
        .in(State.CLOSED, fail(CLOSE_NOT));
  }

  /** A listener hears when it is set what none has heard, of the socket that ended last as well. */
  private void listeners() {
    row(ON_SOCKET_OPEN, Argument.LISTENER)
        .in(State.NO_SOCKET, Cell.hears())
        .in(State.CONNECTING, Cell.hears())
        .in(State.OPEN, Cell.hears("open"))
        .in(State.CLOSING, Cell.hears("open"))
        .in(State.CLOSED, Cell.hears("open"));
    row(ON_SOCKET_ERROR, Argument.LISTENER)
        .in(State.NO_SOCKET, Cell.hears())
        .in(State.CONNECTING, Cell.hears().onceOpen())
        .in(State.OPEN, Cell.hears())
        .in(State.CLOSING, Cell.hears())
        .in(
            State.CLOSED,
            Cell.hears(
                "error 602001 onSocketError:fail the connection was lost without a close frame"));
    row(ON_SOCKET_MESSAGE, Argument.LISTENER)
        .in(State.NO_SOCKET, Cell.hears())
        .in(State.CONNECTING, Cell.hears().onceOpen())
        .in(State.OPEN, Cell.hears("message early"))
        .in(State.CLOSING, Cell.hears("message early"))
        .in(State.CLOSED, Cell.hears()); // a break ends the second for which a message waits
    row(ON_SOCKET_CLOSE, Argument.LISTENER)
        .in(State.NO_SOCKET, Cell.hears())
        .in(State.CONNECTING, Cell.hears().onceOpen())
        .in(State.OPEN, Cell.hears())
        .in(State.CLOSING, Cell.hears())
        .in(State.CLOSED, Cell.hears("close 1006 "));
    for (Function function :
        List.of(ON_SOCKET_OPEN, ON_SOCKET_ERROR, ON_SOCKET_MESSAGE, ON_SOCKET_CLOSE)) {
      Row row = row(function, Argument.LISTENER_NULL);
      for (State state : State.values()) {
        row.in(state, Cell.hears().onceOpen());
      }
    }
  }

  /** An argument that is wrong is wrong in every state; nothing else comes of it. */
  private void fails(Function function, Argument argument, String result) {
    Row row = row(function, argument);
    for (State state : State.values()) {
      row.in(state, fail(result));
    }
  }

  private Row row(Function function, Argument argument) {
    Row row = new Row(function, argument);
    rows.add(row);
    return row;
  }

  private static Cell ok(Function function) {
    return Cell.hears("success 0 " + function.api + ":ok", "complete 0 " + function.api + ":ok");
  }

  private static Cell fail(String result) {
    return Cell.hears("fail " + result, "complete " + result);
  }
}
