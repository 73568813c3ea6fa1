package dev.unisocket.uni;

import static java.util.Collections.nCopies;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What each function does in each state with each argument. A cell is {@code ok}, a number and an
 * errMsg, or {@code later} and what follows once the socket has opened; for listeners it is what
 * they hear at once and, behind a {@code >}, what they hear until the socket has ended.
 */
final class FunctionTable {
  /** The states of the socket that the globals address, in the order of the table's columns. */
  enum State {
    NO_SOCKET,
    CONNECTING,
    OPEN,
    CLOSING,
    CLOSED
  }

  enum Function {
    CONNECT_SOCKET,
    SEND_SOCKET_MESSAGE,
    CLOSE_SOCKET,
    ON_SOCKET_OPEN,
    ON_SOCKET_MESSAGE,
    ON_SOCKET_ERROR,
    ON_SOCKET_CLOSE
  }

  /** What {@code connectSocket} may be asked. */
  enum Connecting {
    URL(() -> ConnectSocketOptions.url("ws://server/a?b=c")),
    URL_NULL(() -> ConnectSocketOptions.url(null)),
    URL_EMPTY(() -> ConnectSocketOptions.url("")),
    URL_OF_HTTP(() -> ConnectSocketOptions.url("http://server/")),
    URL_WITHOUT_SCHEME(() -> ConnectSocketOptions.url("//server/")),
    URL_WITHOUT_HOST(() -> ConnectSocketOptions.url("ws:///a")),
    URL_WITH_FRAGMENT(() -> ConnectSocketOptions.url("ws://server/#a")),
    URL_WITH_SPACE(() -> ConnectSocketOptions.url("ws://server/a b")),
    HEADER(() -> url().header("X-Name", "value")),
    HEADER_REFERER(() -> url().header("referer", "value")),
    HEADER_RESERVED(() -> url().header("Host", "value")),
    HEADER_OF_HANDSHAKE(() -> url().header("Sec-WebSocket-Key", "value")),
    HEADER_NAME_NULL(() -> url().header(null, "value")),
    HEADER_NAME_INVALID(() -> url().header("X Name", "value")),
    HEADER_VALUE_NULL(() -> url().header("X-Name", null)),
    HEADER_VALUE_OF_TWO_LINES(() -> url().header("X-Name", "a\r\nb")),
    PROTOCOLS(() -> url().protocols("a", "b")),
    PROTOCOL_NULL(() -> url().protocols("a", null)),
    PROTOCOL_INVALID(() -> url().protocols("a,b")),
    PROTOCOL_TWICE(() -> url().protocols("a", "a")),
    TIMEOUT(() -> url().timeout(1)),
    TIMEOUT_FOR_EVER(() -> url().timeout(Long.MAX_VALUE)),
    TIMEOUT_ZERO(() -> url().timeout(0)),
    TIMEOUT_NEGATIVE(() -> url().timeout(-1)),
    METHOD(() -> url().method("get")),
    DATA(() -> url().data(new Object())),
    CALLBACKS_THAT_THROW(FunctionTable::url);

    @SuppressWarnings("ImmutableEnumChecker") // a constant
    final Supplier<ConnectSocketOptions> options;

    Connecting(Supplier<ConnectSocketOptions> options) {
      this.options = options;
    }
  }

  /** What {@code sendSocketMessage} may be asked, with a queue of sixteen bytes. */
  enum Sending {
    TEXT(() -> SendSocketMessageOptions.data("text")),
    TEXT_EMPTY(() -> SendSocketMessageOptions.data("")),
    TEXT_NULL(() -> SendSocketMessageOptions.data((String) null)),
    TEXT_WITH_HALF_A_PAIR(() -> SendSocketMessageOptions.data("ab\uD83D")),
    TEXT_OF_16_BYTES(() -> SendSocketMessageOptions.data("好好好好好a")),
    TEXT_OF_17_BYTES(() -> SendSocketMessageOptions.data("好好好好好ab")),
    BYTES(() -> SendSocketMessageOptions.data(new byte[] {1, 2})),
    BYTES_EMPTY(() -> SendSocketMessageOptions.data(new byte[0])),
    BYTES_NULL(() -> SendSocketMessageOptions.data((byte[]) null)),
    BYTES_17(() -> SendSocketMessageOptions.data(new byte[17])),
    BUFFER(() -> SendSocketMessageOptions.data(ByteBuffer.wrap(new byte[] {1, 2}))),
    BUFFER_NULL(() -> SendSocketMessageOptions.data((ByteBuffer) null)),
    CALLBACKS_THAT_THROW(() -> SendSocketMessageOptions.data("text"));

    @SuppressWarnings("ImmutableEnumChecker") // a constant
    final Supplier<SendSocketMessageOptions> options;

    Sending(Supplier<SendSocketMessageOptions> options) {
      this.options = options;
    }
  }

  /** What {@code closeSocket} may be asked. */
  enum Closing {
    NORMAL(CloseSocketOptions::normal),
    CODE_3000(() -> CloseSocketOptions.code(3000)),
    CODE_4999(() -> CloseSocketOptions.code(4999)),
    CODE_NEGATIVE(() -> CloseSocketOptions.code(-1)),
    CODE_0(() -> CloseSocketOptions.code(0)),
    CODE_999(() -> CloseSocketOptions.code(999)),
    CODE_1001(() -> CloseSocketOptions.code(1001)),
    CODE_1005(() -> CloseSocketOptions.code(1005)),
    CODE_2999(() -> CloseSocketOptions.code(2999)),
    CODE_5000(() -> CloseSocketOptions.code(5000)),
    REASON(() -> CloseSocketOptions.normal().reason("bye")),
    REASON_NULL(() -> CloseSocketOptions.normal().reason(null)),
    REASON_OF_123_BYTES(() -> CloseSocketOptions.normal().reason("好".repeat(41))),
    REASON_OF_124_BYTES(() -> CloseSocketOptions.normal().reason("好".repeat(41) + "a")),
    REASON_WITH_HALF_A_PAIR(() -> CloseSocketOptions.normal().reason("\uDE00")),
    CALLBACKS_THAT_THROW(CloseSocketOptions::normal);

    @SuppressWarnings("ImmutableEnumChecker") // a constant
    final Supplier<CloseSocketOptions> options;

    Closing(Supplier<CloseSocketOptions> options) {
      this.options = options;
    }
  }

  /** Whom a listening function may be given. */
  enum Listening {
    LISTENER,
    NULL
  }

  /** One cell. */
  record Row(Function function, State state, Enum<?> argument, String outcome) {
    @Override
    public String toString() {
      return function + ", " + state + ", " + argument + ": " + outcome;
    }
  }

  static final List<Row> ROWS = rows();

  private FunctionTable() {}

  /** Returns all arguments of a function. */
  static List<Enum<?>> arguments(Function function) {
    return switch (function) {
      case CONNECT_SOCKET -> List.of(Connecting.values());
      case SEND_SOCKET_MESSAGE -> List.of(Sending.values());
      case CLOSE_SOCKET -> List.of(Closing.values());
      case ON_SOCKET_OPEN, ON_SOCKET_MESSAGE, ON_SOCKET_ERROR, ON_SOCKET_CLOSE ->
          List.of(Listening.values());
    };
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    connectRows(rows);
    sendRows(rows);
    closeRows(rows);
    listenRows(rows);
    return List.copyOf(rows);
  }

  private static void connectRows(List<Row> rows) {
    Function f = Function.CONNECT_SOCKET;
    String ok = "ok";
    String url = "600009 connectSocket:fail invalid URL";
    String header = "10003 connectSocket:fail invalid header";
    String protocol = "10003 connectSocket:fail invalid protocol at index";
    // The other sockets are no matter: there may be any number.
    alike(rows, f, Connecting.URL, ok);
    alike(rows, f, Connecting.URL_NULL, url);
    alike(rows, f, Connecting.URL_EMPTY, url);
    alike(rows, f, Connecting.URL_OF_HTTP, url);
    alike(rows, f, Connecting.URL_WITHOUT_SCHEME, url);
    alike(rows, f, Connecting.URL_WITHOUT_HOST, url);
    alike(rows, f, Connecting.URL_WITH_FRAGMENT, url);
    alike(rows, f, Connecting.URL_WITH_SPACE, url);
    alike(rows, f, Connecting.HEADER, ok);
    alike(rows, f, Connecting.HEADER_REFERER, ok);
    alike(rows, f, Connecting.HEADER_RESERVED, header + " 'Host'");
    alike(rows, f, Connecting.HEADER_OF_HANDSHAKE, header + " 'Sec-WebSocket-Key'");
    alike(rows, f, Connecting.HEADER_NAME_NULL, header + " name");
    alike(rows, f, Connecting.HEADER_NAME_INVALID, header + " name");
    alike(rows, f, Connecting.HEADER_VALUE_NULL, header + " 'X-Name': no value");
    alike(
        rows, f, Connecting.HEADER_VALUE_OF_TWO_LINES, header + " 'X-Name': line break at index 1");
    alike(rows, f, Connecting.PROTOCOLS, ok);
    alike(rows, f, Connecting.PROTOCOL_NULL, protocol + " 1");
    alike(rows, f, Connecting.PROTOCOL_INVALID, protocol + " 0");
    alike(
        rows,
        f,
        Connecting.PROTOCOL_TWICE,
        "10003 connectSocket:fail duplicate protocol at index 1");
    alike(rows, f, Connecting.TIMEOUT, ok);
    alike(rows, f, Connecting.TIMEOUT_FOR_EVER, ok);
    alike(rows, f, Connecting.TIMEOUT_ZERO, "10003 connectSocket:fail invalid timeout 0");
    alike(rows, f, Connecting.TIMEOUT_NEGATIVE, "10003 connectSocket:fail invalid timeout -1");
    alike(rows, f, Connecting.METHOD, ok);
    alike(rows, f, Connecting.DATA, ok);
    alike(rows, f, Connecting.CALLBACKS_THAT_THROW, ok);
  }

  private static void sendRows(List<Row> rows) {
    Function f = Function.SEND_SOCKET_MESSAGE;
    String no = "10002 sendSocketMessage:fail WebSocket is not connected";
    String isNull = "10003 sendSocketMessage:fail data is null";
    String large = "10001 sendSocketMessage:fail the message has 17 bytes, the whole send queue 16";
    //                                      NO_SOCKET, CONNECTING, OPEN, CLOSING, CLOSED
    states(rows, f, Sending.TEXT, no, "later ok", "ok", no, no);
    states(rows, f, Sending.TEXT_EMPTY, no, "later ok", "ok", no, no);
    alike(rows, f, Sending.TEXT_NULL, isNull);
    alike(
        rows,
        f,
        Sending.TEXT_WITH_HALF_A_PAIR,
        "10003 sendSocketMessage:fail invalid data: half a surrogate pair at index 2");
    states(rows, f, Sending.TEXT_OF_16_BYTES, no, "later ok", "ok", no, no);
    alike(rows, f, Sending.TEXT_OF_17_BYTES, large);
    states(rows, f, Sending.BYTES, no, "later ok", "ok", no, no);
    states(rows, f, Sending.BYTES_EMPTY, no, "later ok", "ok", no, no);
    alike(rows, f, Sending.BYTES_NULL, isNull);
    alike(rows, f, Sending.BYTES_17, large);
    states(rows, f, Sending.BUFFER, no, "later ok", "ok", no, no);
    alike(rows, f, Sending.BUFFER_NULL, isNull);
    states(rows, f, Sending.CALLBACKS_THAT_THROW, no, "later ok", "ok", no, no);
  }

  private static void closeRows(List<Row> rows) {
    Function f = Function.CLOSE_SOCKET;
    String no = "10002 closeSocket:fail WebSocket is not connected";
    String invalid = "10003 closeSocket:fail invalid ";
    //                                 NO_SOCKET, CONNECTING, OPEN, CLOSING, CLOSED
    states(rows, f, Closing.NORMAL, no, no, "ok", "ok", no);
    states(rows, f, Closing.CODE_3000, no, no, "ok", "ok", no);
    states(rows, f, Closing.CODE_4999, no, no, "ok", "ok", no);
    alike(rows, f, Closing.CODE_NEGATIVE, invalid + "code -1");
    alike(rows, f, Closing.CODE_0, invalid + "code 0");
    alike(rows, f, Closing.CODE_999, invalid + "code 999");
    alike(rows, f, Closing.CODE_1001, invalid + "code 1001");
    alike(rows, f, Closing.CODE_1005, invalid + "code 1005");
    alike(rows, f, Closing.CODE_2999, invalid + "code 2999");
    alike(rows, f, Closing.CODE_5000, invalid + "code 5000");
    states(rows, f, Closing.REASON, no, no, "ok", "ok", no);
    states(rows, f, Closing.REASON_NULL, no, no, "ok", "ok", no);
    states(rows, f, Closing.REASON_OF_123_BYTES, no, no, "ok", "ok", no);
    alike(rows, f, Closing.REASON_OF_124_BYTES, invalid + "reason: 124 bytes of UTF-8");
    alike(
        rows,
        f,
        Closing.REASON_WITH_HALF_A_PAIR,
        invalid + "reason: it holds half a surrogate pair");
    states(rows, f, Closing.CALLBACKS_THAT_THROW, no, no, "ok", "ok", no);
  }

  private static void listenRows(List<Row> rows) {
    String lost = "error 602001 onSocketError:fail the connection was lost without a close frame";
    String none = ">";
    //                                             NO_SOCKET, CONNECTING, OPEN, CLOSING, CLOSED
    states(
        rows,
        Function.ON_SOCKET_OPEN,
        Listening.LISTENER,
        ">open",
        ">open",
        "open>",
        "open>",
        "open>");
    // A message waits for a listener, but not beyond a break.
    states(
        rows,
        Function.ON_SOCKET_MESSAGE,
        Listening.LISTENER,
        ">message m",
        ">message m",
        "message m>",
        "message m>",
        none);
    // Who closes, and is hung up on instead of answered, has no error.
    states(
        rows,
        Function.ON_SOCKET_ERROR,
        Listening.LISTENER,
        ">" + lost,
        ">" + lost,
        ">" + lost,
        none,
        lost + ">");
    states(
        rows,
        Function.ON_SOCKET_CLOSE,
        Listening.LISTENER,
        ">close 1006",
        ">close 1006",
        ">close 1006",
        ">close 1006",
        "close 1006>");
    alike(rows, Function.ON_SOCKET_OPEN, Listening.NULL, none);
    alike(rows, Function.ON_SOCKET_MESSAGE, Listening.NULL, none);
    alike(rows, Function.ON_SOCKET_ERROR, Listening.NULL, none);
    alike(rows, Function.ON_SOCKET_CLOSE, Listening.NULL, none);
  }

  private static void alike(List<Row> rows, Function function, Enum<?> argument, String outcome) {
    states(
        rows, function, argument, nCopies(State.values().length, outcome).toArray(String[]::new));
  }

  private static void states(
      List<Row> rows, Function function, Enum<?> argument, String... outcomes) {
    if (outcomes.length != State.values().length) {
      throw new IllegalArgumentException(argument + " has " + Arrays.toString(outcomes));
    }
    List<State> states = List.of(State.values());
    for (int i = 0; i < outcomes.length; i++) {
      rows.add(new Row(function, states.get(i), argument, outcomes[i]));
    }
  }

  private static ConnectSocketOptions url() {
    return ConnectSocketOptions.url("ws://server/");
  }
}
