package dev.unisocket.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unisocket.UniSockets;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Virtual threads as the executor and as callers, on JDK 21 and later. Compiled for 17, so what is
 * newer is looked up.
 */
class VirtualThreadsTest {
  private static final int CALLERS = 1_000;
  private static final int TICKS = 500;

  private ExecutorService virtual;

  @BeforeEach
  void onlyWhereTheyAre() throws Throwable {
    int feature = Runtime.version().feature();
    if (feature < 21) {
      System.out.println(
          "NOT RUN ON JDK " + feature + ": VirtualThreadsTest needs JDK 21 or later");
    }
    assumeTrue(feature >= 21, "virtual threads need JDK 21 or later, this is " + feature);
    virtual =
        (ExecutorService)
            MethodHandles.publicLookup()
                .findStatic(
                    Executors.class,
                    "newVirtualThreadPerTaskExecutor",
                    MethodType.methodType(ExecutorService.class))
                .invoke();
  }

  @AfterEach
  void end() {
    if (virtual != null) {
      virtual.shutdownNow();
    }
  }

  @Test
  @DisplayName("a handler runs on a virtual thread, and may wait for a call on its own socket")
  void handlers() throws Exception {
    CompletableFuture<Boolean> onVirtual = new CompletableFuture<>();
    CompletableFuture<Long> answer = new CompletableFuture<>();
    try (ScriptedServer server = ScriptedServer.begin(VirtualThreadsTest::answer);
        UniSockets sockets = sockets(server)) {
      VirtualSocket client = new VirtualSocketImpl(sockets);
      client.onQuestion(
          tick -> {
            onVirtual.complete(isVirtual(Thread.currentThread()));
            answer.complete(client.twice(tick.number()));
          });
      client.connect().get(20, SECONDS);
      client.count(0); // and then it asks

      assertThat(onVirtual.get(20, SECONDS)).isTrue();
      assertThat(answer.get(20, SECONDS)).isEqualTo(42);
    }
  }

  @Test
  @DisplayName("1 000 virtual threads wait for their calls at once: none keeps its carrier")
  void waitingCallers() throws Exception {
    List<String> answers = new ArrayList<>();
    ScriptedServer.Script whenAllHaveAsked =
        (socket, message) -> {
          answers.add(answerOf(message));
          if (answers.size() == CALLERS) {
            answers.forEach(socket::send);
          }
        };
    try (ScriptedServer server = ScriptedServer.begin(whenAllHaveAsked);
        UniSockets sockets = sockets(server)) {
      VirtualSocket client = new VirtualSocketImpl(sockets);
      client.connect().get(20, SECONDS);
      List<Future<Long>> waiting = new ArrayList<>();
      for (long number = 0; number < CALLERS; number++) {
        long asked = number;
        waiting.add(virtual.submit(() -> client.twice(asked)));
      }

      for (int number = 0; number < CALLERS; number++) {
        assertThat(waiting.get(number).get(60, SECONDS)).isEqualTo(2L * number);
      }
    }
  }

  @Test
  @DisplayName("a virtual thread reads a stream and calls in between")
  void streams() throws Exception {
    try (ScriptedServer server = ScriptedServer.begin(VirtualThreadsTest::answer);
        UniSockets sockets = sockets(server)) {
      VirtualSocket client = new VirtualSocketImpl(sockets);
      client.connect().get(20, SECONDS);
      Future<List<Long>> read =
          virtual.submit(
              () -> {
                try (Stream<VirtualSocket.Tick> ticks = client.ticks()) {
                  client.count(TICKS);
                  return ticks
                      .limit(TICKS)
                      .map(
                          tick ->
                              tick.number() % 100 == 0
                                  ? client.twice(tick.number()) / 2
                                  : tick.number())
                      .toList();
                }
              });

      assertThat(read.get(60, SECONDS))
          .isEqualTo(LongStream.rangeClosed(1, TICKS).boxed().toList());
    }
  }

  private UniSockets sockets(ScriptedServer server) {
    return UniSockets.builder().placeholders(key -> server.authority()).executor(virtual).build();
  }

  /** Doubles, or counts up and then asks. */
  private static void answer(WebSocket socket, JsonNode message) {
    if (message.path("method").textValue().equals("double")) {
      socket.send(answerOf(message));
      return;
    }
    int to = message.at("/params/to").intValue();
    for (int number = 1; number <= to; number++) {
      socket.send("{\"method\":\"tick\",\"params\":{\"number\":" + number + "}}");
    }
    if (to == 0) {
      socket.send("{\"method\":\"question\",\"params\":{\"number\":21}}");
    }
  }

  private static String answerOf(JsonNode call) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"result\":%d}"
        .formatted(call.path("id").longValue(), 2 * call.at("/params/number").longValue());
  }

  private static boolean isVirtual(Thread thread) {
    try {
      return (boolean)
          MethodHandles.publicLookup()
              .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class))
              .invoke(thread);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
