package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ReadyState;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.uni.FunctionTable.Closing;
import dev.unisocket.uni.FunctionTable.Connecting;
import dev.unisocket.uni.FunctionTable.Function;
import dev.unisocket.uni.FunctionTable.Listening;
import dev.unisocket.uni.FunctionTable.Row;
import dev.unisocket.uni.FunctionTable.Sending;
import dev.unisocket.uni.FunctionTable.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function, in each state, with each argument, in each of its forms. */
class FunctionTableTest {
  private final Logged logged = new Logged();

  @AfterEach
  void showLog() {
    logged.close();
  }

  /** How a function is called: with callbacks, with a future as well, or on the task itself. */
  enum Form {
    GLOBAL,
    ASYNC,
    TASK
  }

  @Test
  void theTableHasOneRowForEachFunctionStateAndArgument() {
    List<List<Enum<?>>> wanted = new ArrayList<>();
    for (Function function : Function.values()) {
      for (State state : State.values()) {
        for (Enum<?> argument : FunctionTable.arguments(function)) {
          wanted.add(List.of(function, state, argument));
        }
      }
    }
    Stream<List<Enum<?>>> rows =
        FunctionTable.ROWS.stream()
            .map(row -> List.of(row.function(), row.state(), row.argument()));

    assertThat(rows).containsExactlyInAnyOrderElementsOf(wanted);
  }

  static Stream<Arguments> connects() {
    return cells(Function.CONNECT_SOCKET, Form.GLOBAL, Form.ASYNC);
  }

  private static Stream<Arguments> cells(Function function, Form... forms) {
    return FunctionTable.ROWS.stream()
        .filter(row -> row.function() == function)
        .flatMap(row -> Stream.of(forms).map(form -> Arguments.of(row, form)));
  }

  @ParameterizedTest
  @MethodSource("connects")
  void connectSocket(Row row, Form form) {
    try (Bench bench = bench(row.state())) {
      ConnectSocketOptions options = ((Connecting) row.argument()).options.get();
      options =
          row.argument() == Connecting.CALLBACKS_THAT_THROW
              ? throwing(bench, options)
              : bench.told(options);
      int attempts = bench.server.connections().size();
      CompletableFuture<UniResult> future = null;
      SocketTask made = null;

      if (form == Form.ASYNC) {
        future = bench.uni.connectSocketAsync(options);
      } else {
        made = bench.uni.connectSocket(options);
      }

      assertOutcome(bench, row, future);
      assertThrowsAreLogged(row, Connecting.CALLBACKS_THAT_THROW);
      boolean accepted = row.outcome().equals("ok");
      assertThat(bench.server.connections()).hasSize(accepted ? attempts + 1 : attempts);
      if (made != null) {
        assertThat(made.readyState())
            .isEqualTo(accepted ? ReadyState.CONNECTING : ReadyState.CLOSED);
      }
    }
  }

  static Stream<Arguments> sends() {
    return cells(Function.SEND_SOCKET_MESSAGE, Form.values());
  }

  @ParameterizedTest
  @MethodSource("sends")
  void sendSocketMessage(Row row, Form form) {
    try (Bench bench = bench(row.state())) {
      SendSocketMessageOptions options = ((Sending) row.argument()).options.get();
      options =
          row.argument() == Sending.CALLBACKS_THAT_THROW
              ? throwing(bench, options)
              : bench.told(options);
      SocketTask task = task(bench, row.state());
      ReadyState before = task.readyState();
      CompletableFuture<UniResult> future = null;

      switch (form) {
        case GLOBAL -> bench.uni.sendSocketMessage(options);
        case ASYNC -> future = bench.uni.sendSocketMessageAsync(options);
        case TASK -> task.send(options);
      }

      assertOutcome(bench, row, future);
      assertThrowsAreLogged(row, Sending.CALLBACKS_THAT_THROW);
      assertThat(task.readyState())
          .isEqualTo(row.outcome().startsWith("later") ? ReadyState.OPEN : before);
      long sent = bench.server.connections().stream().mapToLong(end -> end.received().size()).sum();
      long closes = row.state() == State.CLOSING ? 1 : 0;
      assertThat(sent - closes).isEqualTo(row.outcome().endsWith("ok") ? 1 : 0);
    }
  }

  static Stream<Arguments> closes() {
    return cells(Function.CLOSE_SOCKET, Form.values());
  }

  @ParameterizedTest
  @MethodSource("closes")
  void closeSocket(Row row, Form form) {
    try (Bench bench = bench(row.state())) {
      CloseSocketOptions options = ((Closing) row.argument()).options.get();
      options =
          row.argument() == Closing.CALLBACKS_THAT_THROW
              ? throwing(bench, options)
              : bench.told(options);
      SocketTask task = task(bench, row.state());
      ReadyState before = task.readyState();
      CompletableFuture<UniResult> future = null;

      switch (form) {
        case GLOBAL -> bench.uni.closeSocket(options);
        case ASYNC -> future = bench.uni.closeSocketAsync(options);
        case TASK -> task.close(options);
      }

      assertThat(task.readyState())
          .isEqualTo(row.outcome().equals("ok") ? ReadyState.CLOSING : before);
      assertOutcome(bench, row, future);
      assertThrowsAreLogged(row, Closing.CALLBACKS_THAT_THROW);
    }
  }

  static Stream<Arguments> listeners() {
    return Stream.of(
            Function.ON_SOCKET_OPEN,
            Function.ON_SOCKET_MESSAGE,
            Function.ON_SOCKET_ERROR,
            Function.ON_SOCKET_CLOSE)
        .flatMap(function -> cells(function, Form.GLOBAL, Form.TASK))
        // A task has no null listeners, and without a socket there is no task.
        .filter(
            cell -> {
              Row row = (Row) cell.get()[0];
              return cell.get()[1] == Form.GLOBAL
                  || (row.argument() == Listening.LISTENER && row.state() != State.NO_SOCKET);
            });
  }

  @ParameterizedTest
  @MethodSource("listeners")
  void onSocketEvents(Row row, Form form) {
    try (Bench bench = Bench.create()) {
      SocketTask task = reachUnheard(bench, row.state());
      boolean listening = row.argument() == Listening.LISTENER;

      if (form == Form.TASK) {
        switch (row.function()) {
          case ON_SOCKET_OPEN -> task.onOpen(bench.heard.open(""));
          case ON_SOCKET_MESSAGE -> task.onMessage(bench.heard.message(""));
          case ON_SOCKET_ERROR -> task.onError(bench.heard.error(""));
          default -> task.onClose(bench.heard.close(""));
        }
      } else {
        switch (row.function()) {
          case ON_SOCKET_OPEN -> bench.uni.onSocketOpen(listening ? bench.heard.open("") : null);
          case ON_SOCKET_MESSAGE ->
              bench.uni.onSocketMessage(listening ? bench.heard.message("") : null);
          case ON_SOCKET_ERROR -> bench.uni.onSocketError(listening ? bench.heard.error("") : null);
          default -> bench.uni.onSocketClose(listening ? bench.heard.close("") : null);
        }
      }

      assertThat(bench.heard.take()).as("inside the call").isEmpty();
      bench.run();
      String atOnce = String.join(";", bench.heard.take());
      if (row.state() != State.CLOSED) {
        end(bench, row.state());
      }
      assertThat(atOnce + ">" + String.join(";", bench.heard.take())).isEqualTo(row.outcome());
    }
  }

  /** Checks callbacks and future against a cell, and that nobody else hears anything. */
  private static void assertOutcome(Bench bench, Row row, CompletableFuture<UniResult> future) {
    assertThat(bench.heard.take()).as("inside the call").isEmpty();
    bench.run();
    String outcome = row.outcome();
    List<String> lines = bench.heard.take();
    if (outcome.startsWith("later ")) {
      assertThat(lines).as("before the open").isEmpty();
      outcome = outcome.substring("later ".length());
      bench.server().accept();
      bench.run();
      lines = bench.heard.take();
      assertThat(lines.remove(lines.indexOf("open"))).isEqualTo("open");
    }
    String api = api(row.function());
    if (outcome.equals("ok")) {
      assertThat(lines).containsExactly("success 0 " + api + ":ok", "complete 0 " + api + ":ok");
    } else {
      assertThat(lines).containsExactly("fail " + outcome, "complete " + outcome);
    }
    if (future != null) {
      String value =
          future
              .handle(
                  (result, failure) ->
                      failure == null ? text(result) : text((UniSocketException) failure))
              .getNow("not done");
      assertThat(value).isEqualTo(outcome.equals("ok") ? "0 " + api + ":ok" : outcome);
    }
  }

  /**
   * Both callbacks were called, and what each threw was told with its class, not with its message.
   */
  private void assertThrowsAreLogged(Row row, Enum<?> throwing) {
    List<String> severe =
        logged.messages().stream().filter(line -> line.startsWith("SEVERE")).toList();
    assertThat(severe).hasSize(row.argument() == throwing ? 2 : 0);
    assertThat(severe)
        .allMatch(line -> line.contains("IllegalStateException") && !line.contains("secret"));
  }

  private static String text(UniResult result) {
    assertThat(result.cause()).isNull();
    return result.errCode() + " " + result.errMsg();
  }

  private static String text(UniSocketException failure) {
    return failure.errCode() + " " + failure.errMsg();
  }

  private static String api(Function function) {
    return switch (function) {
      case CONNECT_SOCKET -> "connectSocket";
      case SEND_SOCKET_MESSAGE -> "sendSocketMessage";
      case CLOSE_SOCKET -> "closeSocket";
      default -> throw new IllegalArgumentException(function + " has no result");
    };
  }

  /** Brings a socket into a state, with listeners whose lines have been taken. */
  private static Bench bench(State state) {
    Bench bench = Bench.with(b -> b.sendQueue(SendQueuePolicy.standard().bytes(16)));
    bench.heard.listenTo(bench.uni);
    reach(bench, state);
    bench.heard.take();
    return bench;
  }

  private static void reach(Bench bench, State state) {
    if (state == State.NO_SOCKET) {
      return;
    }
    bench.connect();
    if (state == State.CONNECTING) {
      return;
    }
    FakeConnection server = bench.server();
    server.accept();
    server.answerClose(false);
    bench.run();
    if (state == State.CLOSING) {
      bench.uni.closeSocket();
    } else if (state == State.CLOSED) {
      server.drop();
    }
    bench.run();
  }

  /** Returns the socket in question; where there is none, that of a refused connect. */
  private static SocketTask task(Bench bench, State state) {
    SocketTask task =
        state == State.NO_SOCKET
            ? bench.uni.connectSocket(ConnectSocketOptions.url(null))
            : bench.latest();
    bench.run();
    return task;
  }

  /** Brings a socket into a state, a message on its way, with nobody listening. */
  private static SocketTask reachUnheard(Bench bench, State state) {
    if (state == State.NO_SOCKET) {
      return bench.uni.connectSocket(ConnectSocketOptions.url(null));
    }
    SocketTask task = bench.connect();
    if (state == State.CONNECTING) {
      return task;
    }
    FakeConnection server = bench.server();
    server.answerClose(false);
    server.accept();
    server.send("m");
    if (state == State.CLOSING) {
      bench.uni.closeSocket();
    } else if (state == State.CLOSED) {
      server.drop();
    }
    bench.run();
    return task;
  }

  /** Goes on from there to the end. */
  private static void end(Bench bench, State state) {
    if (state == State.NO_SOCKET) {
      bench.connect();
    }
    FakeConnection server = bench.server();
    if (state == State.NO_SOCKET || state == State.CONNECTING) {
      server.accept();
      bench.run();
      server.send("m");
      bench.run();
    }
    server.drop();
    bench.run();
  }

  private static ConnectSocketOptions throwing(Bench bench, ConnectSocketOptions options) {
    return options
        .success(thenThrows(bench.heard.callback("success")))
        .fail(thenThrows(bench.heard.callback("fail")))
        .complete(thenThrows(bench.heard.callback("complete")));
  }

  private static SendSocketMessageOptions throwing(Bench bench, SendSocketMessageOptions options) {
    return options
        .success(thenThrows(bench.heard.callback("success")))
        .fail(thenThrows(bench.heard.callback("fail")))
        .complete(thenThrows(bench.heard.callback("complete")));
  }

  private static CloseSocketOptions throwing(Bench bench, CloseSocketOptions options) {
    return options
        .success(thenThrows(bench.heard.callback("success")))
        .fail(thenThrows(bench.heard.callback("fail")))
        .complete(thenThrows(bench.heard.callback("complete")));
  }

  private static Consumer<UniResult> thenThrows(Consumer<UniResult> callback) {
    return callback.andThen(
        result -> {
          throw new IllegalStateException("secret");
        });
  }
}
