package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.RemoteErrorException;
import dev.unisocket.RequestTimeoutException;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.Call;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.RpcEnvelope;
import dev.unisocket.testserver.Await;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.Test;

/** Ten thousand calls at once over a loopback socket. */
class RealCallsTest {
  private static final int CALLS = 10_000;
  private static final int THREADS = 8;

  private static final Call<Fields, Integer> TWICE =
      Call.of(Outbound.fields("twice").named("twice"), Integer.class, 120_000);
  private static final Call<Fields, Integer> SLOW =
      Call.of(Outbound.fields("slow").named("slow"), Integer.class, 500);

  /** What the server does with the call of a number. */
  private enum Fate {
    ANSWERED,
    ANSWERED_TWICE,
    REFUSED,
    LATE,
    NEVER;

    /** Of 20 calls: one late, one never, two refused, one twice. */
    static Fate of(int n) {
      switch (n % 20) {
        case 3:
          return LATE;
        case 7:
          return NEVER;
        case 11:
        case 12:
          return REFUSED;
        case 17:
          return ANSWERED_TWICE;
        default:
          return ANSWERED;
      }
    }

    boolean isSlow() {
      return this == LATE || this == NEVER;
    }
  }

  /** Answers a hundred calls at a time, in any order, with events between. */
  private static final class Server extends WebSocketServer implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("\"id\":(\\d+).*\"n\":(\\d+)");

    private final CountDownLatch started = new CountDownLatch(1);
    private final Random random = new Random(4711);
    private final List<String> answers = new ArrayList<>(); // one thread serves one socket
    private final List<String> late = Collections.synchronizedList(new ArrayList<>());
    private volatile WebSocket client;
    private int seen;
    final AtomicInteger events = new AtomicInteger();

    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      setReuseAddr(true);
      setDaemon(true);
      setTcpNoDelay(true);
    }

    static Server begin() throws InterruptedException {
      Server server = new Server();
      server.start();
      assertThat(server.started.await(10, TimeUnit.SECONDS)).isTrue();
      return server;
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      client = socket;
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      Matcher request = REQUEST.matcher(message);
      boolean isRequest = request.find();
      if (isRequest) {
        answer(request.group(1), Integer.parseInt(request.group(2)));
        seen++;
      }
      if (!isRequest || seen % 100 == 0) {
        Collections.shuffle(answers, random);
        for (String answer : answers) {
          socket.send(answer);
          if (random.nextInt(4) == 0) {
            events.incrementAndGet();
            socket.send("{\"event\":" + events + "}");
          }
        }
        answers.clear();
      }
    }

    private void answer(String number, int n) {
      String id = n % 2 == 0 ? number : '"' + number + '"';
      String result = "{\"jsonrpc\":\"2.0\",\"result\":" + 2 * n + ",\"id\":" + id + "}";
      switch (Fate.of(n)) {
        case ANSWERED_TWICE:
          answers.add(result);
          answers.add(result);
          break;
        case REFUSED:
          answers.add("{\"id\":" + id + ",\"error\":{\"code\":" + n + ",\"message\":\"no\"}}");
          break;
        case LATE:
          late.add(result);
          break;
        case NEVER:
          break;
        default:
          answers.add(result);
      }
    }

    void sendLateAnswers() {
      late.forEach(client::send);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception failure) {}

    @Override
    public void close() {
      try {
        stop(1_000);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void tenThousandConcurrentCallsAnsweredOutOfOrderWithErrorsLateAndNeverAllEndAsTheyShould()
      throws Exception {
    AtomicInteger unknown = new AtomicInteger();
    AtomicInteger events = new AtomicInteger();
    SocketObserver observer =
        new SocketObserver() {
          @Override
          public void dropped(String socket, Drop why) {
            assertThat(why).isEqualTo(Drop.UNKNOWN_ANSWER);
            unknown.incrementAndGet();
          }
        };
    try (Server server = Server.begin();
        UniSockets sockets = UniSockets.builder().observer(observer).build()) {
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, "ws://localhost:" + server.getPort() + "/")
                  .rpc(RpcEnvelope.jsonRpc())
                  .messages(Fixture.TEXTS),
              sockets);
      client.onMessage(Fixture.TEXTS, text -> events.incrementAndGet());
      client.connectBlocking(ConnectArguments.of());
      List<CompletableFuture<Integer>> calls = makeAll(client);
      // Slow calls whose deadline is over may have left the queue, so nobody knows how many come.
      Fixture.get(client.send(Fixture.SAY, "that was all"));

      int twice = 0;
      for (int n = 0; n < CALLS; n++) {
        CompletableFuture<Integer> call = calls.get(n);
        Fate fate = Fate.of(n);
        twice += fate == Fate.ANSWERED_TWICE ? 1 : 0;
        if (fate.isSlow()) {
          Fixture.failure(RequestTimeoutException.class, call);
        } else if (fate == Fate.REFUSED) {
          assertThat(Fixture.failure(RemoteErrorException.class, call).code()).isEqualTo(n);
        } else {
          assertThat(Fixture.get(call)).isEqualTo(2 * n);
        }
      }
      server.sendLateAnswers();
      int expected = server.late.size() + twice;
      assertThat(server.late).isNotEmpty();
      Await.until("late and second answers are dropped", () -> unknown.get() == expected);
      Await.until("all events are heard", () -> events.get() == server.events.get());
      assertThat(client.task().queuedMessages()).isZero();
      client.close();
    }
  }

  private static List<CompletableFuture<Integer>> makeAll(ClientSupport client)
      throws InterruptedException {
    List<CompletableFuture<Integer>> calls =
        new ArrayList<>(Collections.nCopies(CALLS, (CompletableFuture<Integer>) null));
    calls.set(3, call(client, 3)); // leaves at once, however slow the others are: one is late
    List<Thread> callers = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int first = t;
      Thread caller =
          new Thread(
              () -> {
                for (int n = first; n < CALLS; n += THREADS) {
                  if (n != 3) {
                    calls.set(n, call(client, n));
                  }
                }
              });
      callers.add(caller);
      caller.start();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    return calls;
  }

  private static CompletableFuture<Integer> call(ClientSupport client, int n) {
    return client.request(
        Fate.of(n).isSlow() ? SLOW : TWICE, Fields.of().add("n", Integer.class, n));
  }

  @Test
  void blockingCallsOfManyThreadsEachGetTheirOwnAnswer() throws Exception {
    try (Server server = Server.begin();
        UniSockets sockets = UniSockets.builder().executor(task -> {}).build()) {
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, "ws://localhost:" + server.getPort() + "/")
                  .rpc(RpcEnvelope.jsonRpc()),
              sockets);
      client.connectBlocking(ConnectArguments.of());
      int threads = 100; // the server answers a hundred calls at a time
      CompletableFuture<?>[] done = new CompletableFuture<?>[threads];
      int salt = ThreadLocalRandom.current().nextInt(1_000) * 20;
      for (int t = 0; t < threads; t++) {
        int n = t * 20 + salt; // all of them are answered
        CompletableFuture<Integer> got = new CompletableFuture<>();
        done[t] = got.thenAccept(value -> assertThat(value).isEqualTo(2 * n));
        new Thread(
                () -> {
                  try {
                    int sum = 0;
                    for (int i = 0; i < 5; i++) {
                      int value =
                          client.requestBlocking(TWICE, Fields.of().add("n", Integer.class, n));
                      assertThat(value).isEqualTo(2 * n);
                      sum = value;
                    }
                    got.complete(sum);
                  } catch (Throwable e) {
                    got.completeExceptionally(e);
                  }
                })
            .start();
      }
      CompletableFuture.allOf(done).get(60, TimeUnit.SECONDS);
    }
  }
}
