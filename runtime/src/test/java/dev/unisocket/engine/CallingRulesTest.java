package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.Registration;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.uni.ConnectSocketOptions;
import dev.unisocket.uni.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinWorkerThread;
import org.junit.jupiter.api.Test;

/** What holds for every call of a client: failures, order, threads, settings. */
class CallingRulesTest {

  /** An argument of a user's own. */
  private static final class Bad {
    @Override
    public String toString() {
      throw new IllegalStateException("no text of mine");
    }
  }

  // --- 1. Where failures go

  @Test
  void rule1AMethodThatReturnsAFutureNeverThrowsAWrongArgumentIncluded() {
    try (Fixture f = Fixture.create()) {
      ClientSupport client = client(f, "ws://server/{room}");
      ConnectArguments bad = ConnectArguments.of().path("room", new Bad());
      assertThat(client.connect(bad)).isCompletedExceptionally();
      assertThat(client.connect(ConnectArguments.of().path("room", ""))).isCompletedExceptionally();
      assertThat(client.send(Fixture.SAY, "too early")).isCompletedExceptionally();
      assertThat(client.close(1000, "")).isCompletedExceptionally();
      Fixture.get(client.connect(ConnectArguments.of().path("room", "a")));
      assertThat(client.connect(ConnectArguments.of().path("room", "a")))
          .isCompletedExceptionally();
      assertThat(client.send(Fixture.SAY, null)).isCompletedExceptionally();
      assertThat(client.send(Fixture.SAY, "\ud800")).isCompletedExceptionally();
      assertThat(client.close(2000, "")).isCompletedExceptionally();
      assertThat(client.close(1000, "x".repeat(124))).isCompletedExceptionally();
      assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void rule1EveryOtherShapeThrowsTheExceptionItself() {
    try (Fixture f = Fixture.create()) {
      ClientSupport client = client(f, "ws://server/");
      assertThatThrownBy(() -> client.sendOrThrow(Fixture.SAY, "x"))
          .isInstanceOf(SocketClosedException.class);
      assertThatThrownBy(() -> client.closeOrThrow(1000, ""))
          .isInstanceOf(SocketClosedException.class);
      client.connectBlocking(ConnectArguments.of());
      assertThatThrownBy(() -> client.connectBlocking(ConnectArguments.of()))
          .isInstanceOf(UniSocketException.class)
          .hasMessageContaining("connecting or open");
      assertThatThrownBy(() -> client.connectTask(ConnectArguments.of()))
          .isInstanceOf(UniSocketException.class);
      assertThatThrownBy(() -> client.sendOrThrow(Fixture.SAY, null))
          .isInstanceOf(UniSocketException.class);
      assertThatThrownBy(() -> client.closeOrThrow(2000, ""))
          .isInstanceOf(UniSocketException.class);
    }
  }

  @Test
  void rule1ABooleanSendReturnsFalseFor10001And10002OnlyAndThrowsTheRest() {
    SendQueuePolicy small = SendQueuePolicy.standard().capacity(1).bytes(10);
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(small))) {
      assertThat(f.client.trySend(Fixture.SAY, "no connection")).isFalse(); // 10002
      f.open().stopReading();
      assertThat(f.client.trySend(Fixture.SAY, "larger than the queue")).isFalse(); // 10001
      assertThat(f.client.trySend(Fixture.SAY, "first")).isTrue();
      assertThat(f.client.trySend(Fixture.SAY, "second")).isFalse(); // 10001
      for (String wrong : new String[] {null, "\udc00"}) {
        assertThatThrownBy(() -> f.client.trySend(Fixture.SAY, wrong))
            .isInstanceOf(UniSocketException.class)
            .extracting(e -> ((UniSocketException) e).errCode())
            .isEqualTo(10003);
      }
    }
  }

  // --- 2. State first, then futures, then handlers

  @Test
  void rule2TheStateChangesFirstThenFuturesAreDoneThenHandlersHear() {
    for (int i = 0; i < 100; i++) {
      try (Fixture f = Fixture.create()) {
        f.server.onConnect(connection -> {});
        CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
        CompletableFuture<CloseEvent> end = f.client.whenClosed();
        assertThat(f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
        CompletableFuture<ReadyState> atOpen = connect.thenApply(open -> f.client.readyState());
        CompletableFuture<ReadyState> atEnd = end.thenApply(close -> f.client.readyState());
        f.client.onOpen(open -> f.heard.accept("open " + connect.isDone()));
        f.client.onError(error -> f.heard.accept("error " + f.client.readyState() + end.isDone()));
        f.client.onClose(close -> f.heard.accept("close " + f.client.readyState() + end.isDone()));
        f.server.connection(0).accept();
        assertThat(Fixture.get(atOpen)).isEqualTo(ReadyState.OPEN);
        assertThat(f.heard.nextText()).isEqualTo("open true");
        f.server.connection(0).reset();
        assertThat(Fixture.get(atEnd)).isEqualTo(ReadyState.CLOSED);
        assertThat(f.heard.nextText()).isEqualTo("error CLOSEDtrue");
        assertThat(f.heard.nextText()).isEqualTo("close CLOSEDtrue");
      }
    }
  }

  @Test
  void rule2WhenAnEndingErrorOrACloseIsDeliveredConnectIsAllowed() {
    try (Fixture f = Fixture.create()) {
      f.client.onError(error -> f.heard.accept(f.client.connect(ConnectArguments.of())));
      f.open().reset();
      CompletableFuture<?> again = f.heard.next(CompletableFuture.class);
      Fixture.get(again);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
    }
    try (Fixture f = Fixture.create()) {
      Registration once =
          f.client.onClose(close -> f.heard.accept(f.client.connect(ConnectArguments.of())));
      f.open().close(1000, "");
      CompletableFuture<?> again = f.heard.next(CompletableFuture.class);
      Fixture.get(again);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      once.close();
    }
  }

  // --- 3. Threads

  @Test
  void rule3NothingOfAUserRunsOnTheCommonPoolAndAllThreadsAreDaemons() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Queue<Thread> used = new ConcurrentLinkedQueue<>();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.text("first");
                  peer.close(1000, "");
                  peer.drain();
                });
        UniSockets sockets = UniSockets.builder().build()) {
      for (int i = 0; i < 30; i++) {
        ClientSupport client =
            ClientSupport.of(
                ClientSpec.of(Fixture.Chat.class, "ws://localhost:" + server.port() + "/")
                    .messages(Fixture.TEXTS),
                sockets);
        client.onOpen(open -> used.add(Thread.currentThread()));
        client.onMessage(Fixture.TEXTS, text -> used.add(Thread.currentThread()));
        client.onClose(close -> used.add(Thread.currentThread()));
        CompletableFuture<CloseEvent> end = client.whenClosed();
        CompletableFuture<OpenEvent> connect = client.connect(ConnectArguments.of());
        Fixture.get(connect);
        Fixture.get(end);
      }
      int handlers = 90;
      Await.until("all handlers have run", () -> used.size() >= handlers);
      assertThat(used)
          .isNotEmpty()
          .allSatisfy(
              thread -> {
                assertThat(thread).isNotInstanceOf(ForkJoinWorkerThread.class);
                assertThat(thread.getName()).startsWith("unisocket-");
              });
      Set<Thread> after = Thread.getAllStackTraces().keySet();
      after.removeAll(before);
      assertThat(after).isNotEmpty().allMatch(Thread::isDaemon);
    }
  }

  @Test
  void rule3TheDefaultExecutorIsUnboundedSoThatHandlersThatBlockHoldBackNobodyElse() {
    int clients = 100;
    CountDownLatch allBlock = new CountDownLatch(clients);
    try (Fixture f = Fixture.create()) {
      for (int i = 0; i < clients; i++) {
        ClientSupport client = f.client();
        client.onMessage(
            Fixture.TEXTS,
            text -> {
              allBlock.countDown();
              uninterruptibly(allBlock); // each waits for all others
              f.heard.accept(text);
            });
        Fixture.get(client.connect(ConnectArguments.of()));
      }
      List<FakeConnection> connections = f.server.connections();
      connections.forEach(connection -> connection.send("m"));
      for (int i = 0; i < clients; i++) {
        assertThat(f.heard.nextText()).isEqualTo("m");
      }
    }
  }

  // --- 5. Settings

  @Test
  void rule5AnAnnotationCountsAsAWholeItsDefaultsIncluded() {
    SendQueuePolicy builders =
        SendQueuePolicy.standard().overflow(Overflow.BLOCK).blockTimeout(Duration.ofDays(1));
    ClientSpec spec =
        ClientSpec.of(Fixture.Chat.class, "ws://server/")
            .sendQueue(SendQueuePolicy.standard().capacity(1)); // and its overflow is FAIL
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(builders))) {
      ClientSupport client = ClientSupport.of(spec, f.sockets);
      Fixture.get(client.connect(ConnectArguments.of()));
      f.server.connection(0).stopReading();
      client.send(Fixture.SAY, "in flight");
      Fixture.failure(SendQueueFullException.class, client.send(Fixture.SAY, "one too many"));
    }
  }

  @Test
  void rule5SendBeforeOpenIsForTasksAndTheSendsOfATypedClientWait() {
    try (Fixture f = Fixture.with(builder -> builder.sendBeforeOpen(OutagePolicy.FAIL))) {
      f.server.onConnect(connection -> {});
      SocketTask task = f.client.connectTask(ConnectArguments.of());
      CompletableFuture<Void> typed = f.client.send(Fixture.SAY, "typed");
      Fixture.failure(SocketClosedException.class, task.send("raw"));
      f.server.connection(0).accept();
      Fixture.get(typed);
      assertThat(f.server.connection(0).receivedTexts()).containsExactly("typed");
    }
  }

  @Test
  void rule5ReconnectIsForClientsAndNotForSocketsOfTheFunctions() {
    try (Fixture f = Fixture.with(b -> b.reconnect(ReconnectPolicy.standard()))) {
      SocketTask task =
          Uni.using(f.sockets)
              .connectSocket(ConnectSocketOptions.url("ws://server/").complete(result -> {}));
      FakeConnection raw = f.server.awaitConnection();
      Await.until("it is open", () -> task.readyState() == ReadyState.OPEN);
      task.onError(f.heard::accept);
      task.onClose(f.heard::accept);
      raw.reset();
      f.heard.next(ErrorEvent.class);
      f.heard.next(CloseEvent.class);
      assertThat(task.readyState()).isEqualTo(ReadyState.CLOSED);
      f.server.advance(Duration.ofMinutes(5));
      assertThat(f.server.connections()).hasSize(1);

      f.open().reset();
      Await.until("the client waits", () -> f.client.readyState() == ReadyState.CONNECTING);
      f.server.advance(Duration.ofMinutes(5));
      assertThat(f.server.connections()).hasSize(3);
    }
  }

  private static ClientSupport client(Fixture f, String url) {
    return ClientSupport.of(ClientSpec.of(Fixture.Chat.class, url), f.sockets);
  }

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
