package dev.unisocket.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unisocket.CloseEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.RemoteErrorException;
import dev.unisocket.RequestTimeoutException;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of generated clients, answered by a server of another hand. */
@Timeout(180) // seconds
class CallsTest {
  private static final int CALLS = 10_000;
  private static final int THREADS = 8;
  private static final long SEED = 20_261_125;

  /** What becomes of a call. */
  private enum Outcome {
    ANSWERED,
    REFUSED,
    EMPTY,
    UNREADABLE,
    NEVER,
    LATE;

    static Outcome of(int call) {
      return switch (call % 10) {
        case 1 -> REFUSED;
        case 2 -> EMPTY;
        case 3 -> UNREADABLE;
        case 4 -> NEVER;
        case 5 -> LATE;
        default -> ANSWERED;
      };
    }
  }

  private static final class Ledger implements SocketObserver {
    final AtomicInteger unknown = new AtomicInteger();

    @Override
    public void dropped(String socket, Drop why) {
      if (why == Drop.UNKNOWN_ANSWER) {
        unknown.incrementAndGet();
      }
    }
  }

  /**
   * Holds all answers back until every call is there, and gives them in another order. Calls that
   * are never answered in time do not count: one may be over while it still waits to be sent.
   */
  private static final class Shuffling implements ScriptedServer.Script {
    private final List<String> answers = new ArrayList<>();
    private final List<String> late = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void heard(WebSocket socket, JsonNode message) {
      if (!message.has("method")) {
        late.forEach(socket::send);
        return;
      }
      if (add(message) && answers.size() == CALLS * 8 / 10) {
        Collections.shuffle(answers, new Random(SEED));
        answers.forEach(socket::send);
      }
    }

    /** Returns whether there will be an answer in time. */
    private boolean add(JsonNode call) {
      long id = call.path("id").longValue();
      switch (call.path("method").textValue()) {
        case "double" -> {
          long number = call.at("/params/number").longValue();
          // Some servers write ids as text: they are the same.
          String written = number % 3 == 0 ? "\"" + id + "\"" : "" + id;
          answers.add("{\"jsonrpc\":\"2.0\",\"result\":" + number * 2 + ",\"id\":" + written + "}");
        }
        case "fail" ->
            answers.add(
                "{\"id\":%d,\"error\":{\"code\":-32000,\"message\":\"no\",\"data\":%s}}"
                    .formatted(id, call.path("params")));
        case "nothing" ->
            answers.add("{\"id\":" + id + (id % 2 == 0 ? "}" : ",\"result\":{\"any\":[1]}}"));
        case "wrong" -> answers.add("{\"id\":" + id + ",\"result\":{\"no\":\"number\"}}");
        case "late" -> {
          late.add("{\"id\":" + id + ",\"result\":1}");
          return false;
        }
        default -> {
          return false;
        }
      }
      return true;
    }
  }

  private static UniSockets sockets(ScriptedServer server, SocketObserver observer) {
    return UniSockets.builder().placeholders(key -> server.authority()).observer(observer).build();
  }

  @Test
  @DisplayName(
      "10 000 concurrent calls, answered out of order, with errors, late and never: each future has"
          + " its outcome")
  void tenThousand() throws Exception {
    Ledger ledger = new Ledger();
    List<MessageEvent> messages = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<?>> futures =
        new ArrayList<>(Collections.nCopies(CALLS, new CompletableFuture<>()));
    Shuffling script = new Shuffling();
    try (ScriptedServer server = ScriptedServer.begin(script);
        UniSockets sockets = sockets(server, ledger)) {
      CallSocket client = new CallSocketImpl(sockets);
      client.onAnything(messages::add);
      client.connect().get(20, SECONDS);

      List<Thread> callers = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int first = t;
        Thread caller =
            new Thread(
                () -> {
                  for (int i = first; i < CALLS; i += THREADS) {
                    futures.set(i, call(client, i));
                  }
                });
        caller.start();
        callers.add(caller);
      }
      for (Thread caller : callers) {
        caller.join();
      }

      Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
      for (int i = 0; i < CALLS; i++) {
        check(i, futures.get(i));
        counts.merge(Outcome.of(i), 1, Integer::sum);
      }
      System.out.println("[calls] " + CALLS + " concurrent, out of order: " + counts);

      // Their calls are over: the answers come to nobody, and the socket lives on.
      assertThat(script.late).isNotEmpty();
      client.flush(Map.of("say", "what is late"));
      while (ledger.unknown.get() < script.late.size()) {
        Thread.onSpinWait();
      }
      assertThat(client.close(1000, "").get(20, SECONDS).clean()).isTrue();
    }
    assertThat(ledger.unknown).hasValue(script.late.size());
    assertThat(messages).as("answers that a message handler saw").isEmpty();
  }

  private static CompletableFuture<?> call(CallSocket client, int i) {
    return switch (Outcome.of(i)) {
      case ANSWERED -> client.twice(i);
      case REFUSED -> client.fail(new CallSocket.Item("n" + i, i));
      case EMPTY -> client.nothing(i);
      case UNREADABLE -> client.wrong(List.of(i));
      case NEVER -> client.never(i);
      case LATE -> client.late(i).toCompletableFuture();
    };
  }

  private static void check(int i, CompletableFuture<?> future) throws Exception {
    Object outcome =
        future
            .<Object>thenApply(value -> value == null ? "nothing" : value)
            .exceptionally(
                failure -> failure instanceof CompletionException ? failure.getCause() : failure)
            .get(150, SECONDS);
    switch (Outcome.of(i)) {
      case ANSWERED -> assertThat(outcome).isEqualTo(2L * i);
      case EMPTY -> assertThat(outcome).isEqualTo("nothing");
      case REFUSED ->
          assertThat(outcome)
              .isInstanceOfSatisfying(
                  RemoteErrorException.class,
                  error -> {
                    assertThat(error.code()).isEqualTo(-32000);
                    assertThat(error.message()).isEqualTo("no");
                    assertThat(String.valueOf(error.data())).contains("n" + i);
                  });
      case UNREADABLE -> assertThat(outcome).isInstanceOf(MessageDecodeException.class);
      case NEVER, LATE -> assertThat(outcome).isInstanceOf(RequestTimeoutException.class);
    }
  }

  /** Answers with what came. */
  private static void echo(WebSocket socket, JsonNode call) {
    String result =
        switch (call.path("method").textValue()) {
          case "add" -> "" + (call.at("/params/a").intValue() + call.at("/params/b").intValue());
          case "items" -> "[" + call.at("/params/like") + "," + call.at("/params/like") + "]";
          case "no.params" -> "\"" + call.has("params") + "\"";
          case "text" -> call.path("params").toString();
          default -> "null";
        };
    socket.send("{\"jsonrpc\":\"2.0\",\"id\":" + call.path("id") + ",\"result\":" + result + "}");
  }

  @Test
  @DisplayName("a blocking call returns its result, and takes its parameters as they are declared")
  void blocking() throws Exception {
    List<JsonNode> heard = Collections.synchronizedList(new ArrayList<>());
    try (ScriptedServer server =
            ScriptedServer.begin(
                (socket, call) -> {
                  heard.add(call);
                  echo(socket, call);
                });
        UniSockets sockets = sockets(server, new Ledger())) {
      CallSocket client = new CallSocketImpl(sockets);
      client.connect().get(20, SECONDS);

      assertThat(client.add(1, 2)).isEqualTo(3);
      CallSocket.Item item = new CallSocket.Item("a", 1);
      assertThat(client.items(item, Map.of("x", List.of(1)))).containsExactly(item, item);
      assertThat(client.noParams()).isEqualTo("false");
      assertThat(client.text("a \"b\"")).isEqualTo("a \"b\"");
      assertThat(client.nullAsObject()).isNull();
      assertThat(heard.get(0))
          .isEqualTo(
              ScriptedServer.json(
                  "{'jsonrpc':'2.0','id':1,'method':'add','params':{'a':1,'b':2}}"));
      assertThat(heard.get(2))
          .isEqualTo(ScriptedServer.json("{'jsonrpc':'2.0','id':3,'method':'no.params'}"));
      client.close(1000, "").get(20, SECONDS);
    }
  }

  @Test
  @DisplayName("a null result of a primitive type is a failure that says so")
  void nullAsPrimitive() throws Exception {
    try (ScriptedServer server = ScriptedServer.begin(CallsTest::echo);
        UniSockets sockets = sockets(server, new Ledger())) {
      CallSocket client = new CallSocketImpl(sockets);
      client.connect().get(20, SECONDS);

      assertThatThrownBy(client::nullAsNumber)
          .isInstanceOf(MessageDecodeException.class)
          .hasMessageContaining("nullAsNumber")
          .hasMessageContaining("null");
      assertThat(client.add(2, 2)).isEqualTo(4);
      client.close(1000, "").get(20, SECONDS);
    }
  }

  @Test
  @DisplayName("a handler waits for calls on its own socket, on the only thread there is")
  void callInHandler() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (ScriptedServer server =
            ScriptedServer.begin(
                (socket, call) -> {
                  if (!call.has("method")) {
                    // Messages stand before the answer, and after it.
                    for (int i = 0; i < 10; i++) {
                      socket.send("{\"text\":\"item\",\"number\":" + i + "}");
                    }
                  } else {
                    socket.send("{\"text\":\"between\",\"number\":-1}");
                    echo(socket, call);
                  }
                });
        UniSockets sockets =
            UniSockets.builder().executor(one).placeholders(key -> server.authority()).build()) {
      CallSocket client = new CallSocketImpl(sockets);
      Heard<Integer> sums = new Heard<>();
      client.onItem(
          item -> {
            if (item.number() >= 0) {
              sums.accept(client.add(client.add(item.number(), 100), 2 * item.number()));
            }
          });
      client.connect().get(20, SECONDS);
      client.flush(Map.of("say", "items"));

      for (int i = 0; i < 10; i++) {
        assertThat(sums.next()).isEqualTo(i + 100 + 2 * i);
      }
      client.close(1000, "").get(20, SECONDS);
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  @DisplayName("when the connection ends, every pending call fails with the reason")
  void connectionEnds() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (ScriptedServer server =
            ScriptedServer.begin(
                (socket, call) -> {
                  if (calls.incrementAndGet() == 100) {
                    socket.close(4001, "enough");
                  }
                });
        UniSockets sockets = sockets(server, new Ledger())) {
      CallSocket client = new CallSocketImpl(sockets);
      client.connect().get(20, SECONDS);
      CompletableFuture<CloseEvent> closed = client.whenClosed();

      List<CompletableFuture<Long>> pending = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        pending.add(client.twice(i));
      }

      assertThat(closed.get(20, SECONDS).code()).isEqualTo(4001);
      for (CompletableFuture<Long> future : pending) {
        assertThatThrownBy(() -> future.get(20, SECONDS))
            .cause()
            .isInstanceOfSatisfying(
                SocketClosedException.class,
                failure -> assertThat(failure.closeEvent().code()).isEqualTo(4001));
      }
      assertThatThrownBy(() -> client.add(1, 1))
          .isInstanceOf(SocketClosedException.class)
          .extracting(failure -> ((UniSocketException) failure).errCode())
          .isEqualTo(10002);
    }
  }

  @Test
  @DisplayName("cancelling a call forgets it: its answer comes to nobody")
  void cancel() throws Exception {
    Ledger ledger = new Ledger();
    CompletableFuture<WebSocket> asked = new CompletableFuture<>();
    try (ScriptedServer server =
            ScriptedServer.begin(
                (socket, call) -> {
                  if (call.path("method").asText().equals("double")) {
                    asked.complete(socket);
                  } else {
                    echo(socket, call);
                  }
                });
        UniSockets sockets = sockets(server, ledger)) {
      CallSocket client = new CallSocketImpl(sockets);
      client.connect().get(20, SECONDS);
      CompletableFuture<Long> future = client.twice(1);
      WebSocket socket = asked.get(20, SECONDS);

      assertThat(future.cancel(true)).isTrue();
      socket.send("{\"id\":1,\"result\":2}");

      assertThat(client.add(1, 1)).isEqualTo(2); // comes behind it
      assertThat(ledger.unknown).hasValue(1);
      client.close(1000, "").get(20, SECONDS);
    }
  }
}
