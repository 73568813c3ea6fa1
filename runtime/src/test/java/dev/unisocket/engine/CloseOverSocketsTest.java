package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.uni.Forked;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a connection comes to its end on the wire, whatever the server does about it. */
class CloseOverSocketsTest {
  private static final Outbound<byte[]> BYTES = Outbound.bytes("bytes");
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(400);

  /** What a loaded machine may add; less than the closeTimeout that counts where none is set. */
  private static final long PATIENCE_MILLIS = 9_000;

  private final Heard heard = new Heard();

  private static UniSockets sockets() {
    return UniSockets.builder()
        .closeTimeout(CLOSE_TIMEOUT)
        .sendQueue(SendQueuePolicy.standard().bytes(256 << 20))
        .build();
  }

  private ClientSupport connected(UniSockets sockets, RawServer server) {
    ClientSupport client =
        ClientSupport.of(
            ClientSpec.of(Fixture.Chat.class, server.url("/")).messages(Fixture.TEXTS), sockets);
    client.onMessage(Fixture.TEXTS, heard);
    client.onError(heard);
    client.onClose(heard);
    client.connectBlocking(ConnectArguments.of());
    return client;
  }

  private static long millisSince(long begun) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  private static void closeFrame(Peer peer, int code, String reason) throws Exception {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    ByteBuffer payload = ByteBuffer.allocate(2 + text.length);
    peer.frame(true, Frame.CLOSE, payload.putShort((short) code).put(text).array());
  }

  @Test
  void aCloseThatTheServerNeverAnswersIsAbortedAtTheCloseTimeout() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.drain(); // the end of the client's half
                  left.countDown();
                  peer.hang(); // and a server that leaves its own open
                });
        UniSockets sockets = sockets()) {
      ClientSupport client = connected(sockets, server);
      long begun = System.nanoTime();
      CloseEvent end = Fixture.get(client.close(4000, "bye"));
      assertThat(millisSince(begun)).isBetween(CLOSE_TIMEOUT.toMillis() - 20, PATIENCE_MILLIS);
      assertThat(end.code()).isEqualTo(1006);
      assertThat(end.clean()).isFalse();
      assertThat(heard.next(CloseEvent.class)).isSameAs(end);
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aServerThatEndsItsHalfInAnswerToACloseFrameIsNoError() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.readMessage(); // the close frame
                  peer.halfClose();
                  peer.drain();
                });
        UniSockets sockets = sockets()) {
      CloseEvent end = Fixture.get(connected(sockets, server).close(1000, ""));
      assertThat(end.code()).isEqualTo(1006);
      assertThat(end.clean()).isFalse();
      heard.next(CloseEvent.class);
    }
  }

  @Test
  void aServerThatEndsItsHalfOfAnOpenConnectionIsAnErrorAnd1006() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.text("last");
                  peer.readMessage();
                  peer.halfClose();
                  peer.drain(); // it would go on reading
                });
        UniSockets sockets = sockets()) {
      ClientSupport client = connected(sockets, server);
      assertThat(heard.nextText()).isEqualTo("last");
      client.send(Fixture.SAY, "go");
      assertThat(heard.next(ErrorEvent.class).errCode()).isEqualTo(602001);
      assertThat(heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(Fixture.failure(SocketClosedException.class, client.send(Fixture.SAY, "late")))
          .hasMessageContaining("not connected");
    }
  }

  @Test
  void aServersCloseIsAnsweredByItsCodeAndEndsClean() throws Exception {
    CompletableFuture<Frame> answer = new CompletableFuture<>();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.text("last");
                  closeFrame(peer, 4321, "over");
                  answer.complete(peer.read());
                });
        UniSockets sockets = sockets()) {
      connected(sockets, server);
      assertThat(heard.nextText()).isEqualTo("last");
      CloseEvent end = heard.next(CloseEvent.class);
      assertThat(end.code()).isEqualTo(4321);
      assertThat(end.reason()).isEqualTo("over");
      assertThat(end.clean()).isTrue();
      assertThat(Fixture.get(answer).closeCode()).isEqualTo(4321);
    }
  }

  @Test
  void aCloseFromBothSidesIsCleanAndHasTheServersCode() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (RawServer server =
              RawServer.start(
                  peer -> {
                    peer.accept();
                    peer.readMessage(); // the close frame, which is not answered but crossed
                    closeFrame(peer, 4002, "the server's");
                    peer.drain();
                  });
          UniSockets sockets = sockets()) {
        CloseEvent end = Fixture.get(connected(sockets, server).close(4001, "the client's"));
        assertThat(end.code()).isEqualTo(4002);
        assertThat(end.reason()).isEqualTo("the server's");
        assertThat(end.clean()).isTrue();
      }
    }
  }

  @Test
  void whenBothCloseInTheSameInstantThereIsOneEndAndItIsClean() throws Exception {
    for (int i = 0; i < 50; i++) {
      CountDownLatch go = new CountDownLatch(1);
      try (RawServer server =
              RawServer.start(
                  peer -> {
                    peer.accept();
                    go.await();
                    closeFrame(peer, 4002, "");
                    peer.drain();
                  });
          UniSockets sockets = sockets()) {
        ClientSupport client = connected(sockets, server);
        CompletableFuture<CloseEvent> whenClosed = client.whenClosed();
        go.countDown();
        client.close(4001, ""); // accepted, or refused because the server was first
        CloseEvent end = Fixture.get(whenClosed);
        assertThat(end.code()).isEqualTo(4002);
        assertThat(end.clean()).isTrue();
        assertThat(heard.next(CloseEvent.class)).isSameAs(end);
        assertThat(heard.rest()).isEmpty();
      }
    }
  }

  @Test
  void aCloseDuringASendThatIsReadWaitsForIt() throws Exception {
    CompletableFuture<Integer> size = new CompletableFuture<>();
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  closed.await();
                  size.complete(peer.readMessage().payload().length);
                  peer.finish();
                });
        UniSockets sockets =
            UniSockets.builder()
                .sendQueue(SendQueuePolicy.standard().bytes(256 << 20))
                .build()) { // the machine may be slow: with the closeTimeout of the default
      ClientSupport client = connected(sockets, server);
      CompletableFuture<Void> large = client.send(BYTES, new byte[30_000_000]);
      CompletableFuture<CloseEvent> close = client.close(1000, "");
      assertThat(client.readyState()).isEqualTo(ReadyState.CLOSING);
      assertThat(large).isNotDone();
      closed.countDown();
      assertThat(Fixture.get(close).clean()).isTrue();
      Fixture.get(large);
      assertThat(Fixture.get(size)).isEqualTo(30_000_000);
    }
  }

  @Test
  void aCloseDuringASendThatIsNotReadIsAbortedAtTheCloseTimeoutAndTheSendIsInDoubt()
      throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.hang();
                });
        UniSockets sockets = sockets()) {
      ClientSupport client = connected(sockets, server);
      CompletableFuture<Void> large = client.send(BYTES, new byte[30_000_000]);
      CompletableFuture<Void> behind = client.send(BYTES, new byte[1]);
      long begun = System.nanoTime();
      assertThat(Fixture.get(client.close(1000, "")).code()).isEqualTo(1006);
      assertThat(millisSince(begun)).isBetween(CLOSE_TIMEOUT.toMillis() - 20, PATIENCE_MILLIS);
      assertThat(Fixture.failure(SocketClosedException.class, large))
          .hasMessageContaining("may have been delivered");
      assertThat(Fixture.failure(SocketClosedException.class, behind))
          .hasMessageContaining("has not seen it");
    }
  }

  @Test
  void aServersCloseDuringASendEndsItInDoubtAndNothingIsLeft() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  sending.await();
                  closeFrame(peer, 1001, "restart");
                  peer.hang();
                });
        UniSockets sockets = sockets()) {
      ClientSupport client = connected(sockets, server);
      CompletableFuture<Void> large = client.send(BYTES, new byte[30_000_000]);
      sending.countDown();
      assertThat(heard.next(CloseEvent.class).code()).isEqualTo(1001);
      assertThat(Fixture.failure(SocketClosedException.class, large))
          .hasMessageContaining("may have been delivered");
      assertThat(client.task().queuedMessages()).isZero();
    }
  }

  @Test
  void closingTheSocketsEndsAllOfThemInOneCloseTimeout() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              if (peer.requestLine().contains("/answers")) {
                peer.finish();
              } else {
                peer.drain();
              }
            })) {
      UniSockets sockets = UniSockets.builder().closeTimeout(Duration.ofSeconds(2)).build();
      List<CompletableFuture<CloseEvent>> ends = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        ClientSupport client =
            ClientSupport.of(
                ClientSpec.of(Fixture.Chat.class, server.url(i % 2 == 0 ? "/answers" : "/mute")),
                sockets);
        client.connectBlocking(ConnectArguments.of());
        ends.add(client.whenClosed());
      }
      ClientSupport connecting =
          ClientSupport.of(ClientSpec.of(Fixture.Chat.class, server.url("/late")), sockets);
      CompletableFuture<?> attempt = connecting.connect(ConnectArguments.of());
      long begun = System.nanoTime();
      sockets.close();
      assertThat(millisSince(begun)).isLessThan(25_000); // one after the other it would be 30 s
      for (int i = 0; i < 30; i++) {
        assertThat(Fixture.get(ends.get(i)).clean()).isEqualTo(i % 2 == 0);
      }
      assertThat(connecting.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(attempt.handle((open, failure) -> true)).succeedsWithin(Duration.ofSeconds(10));
      Await.until("the server sees all ends", () -> server.open() == 0);
    }
  }

  /** Connects, and ends by the end of main, with sockets open; its shutdown hook closes them. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      UniSockets sockets = UniSockets.builder().closeTimeout(Duration.ofSeconds(2)).build();
      if (arguments[1].equals("hook")) {
        Runtime.getRuntime().addShutdownHook(new Thread(sockets::close));
      }
      ClientSupport client =
          ClientSupport.of(ClientSpec.of(Fixture.Chat.class, arguments[0]), sockets);
      client.connectBlocking(ConnectArguments.of());
      System.out.println("connected");
    }
  }

  @Test
  void aProcessEndsWithItsMainThreadAndAShutdownHookMayCloseTheSockets() throws Exception {
    CompletableFuture<Frame> closed = new CompletableFuture<>();
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              if (peer.requestLine().contains("/hook")) {
                closed.complete(peer.finish());
              } else {
                peer.drain();
              }
            })) {
      assertThat(Forked.run(List.of(), null, Program.class, server.url("/none"), "none"))
          .contains("connected");
      assertThat(Forked.run(List.of(), null, Program.class, server.url("/hook"), "hook"))
          .contains("connected");
      assertThat(Fixture.get(closed).closeCode()).isEqualTo(1000);
    }
  }
}
