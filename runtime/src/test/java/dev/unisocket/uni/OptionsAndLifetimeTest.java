package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.unisocket.ReadyState;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.internal.Engine;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Options hold still, the longest timeout is one, and functions live as long as their sockets. */
@Timeout(30)
class OptionsAndLifetimeTest {

  @Test
  void optionsKeepTheBytesThatTheyWereGiven() {
    byte[] array = {1, 2, 3};
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {4, 5, 6}).position(1);
    SendSocketMessageOptions first = SendSocketMessageOptions.data(array);
    SendSocketMessageOptions second = SendSocketMessageOptions.data(buffer);
    array[0] = 9;
    buffer.put(2, (byte) 9).position(3);

    try (FakeSocketServer server = FakeSocketServer.create();
        UniSockets sockets = UniSockets.builder().transport(server.transport()).build()) {
      UniFunctions uni = Uni.using(sockets);
      uni.connectSocket(ConnectSocketOptions.url("ws://example.com"));
      FakeConnection connection = server.awaitConnection();
      uni.sendSocketMessageAsync(first).join();
      uni.sendSocketMessageAsync(second).join();
      uni.sendSocketMessageAsync(first).join(); // options can be used again

      assertThat(connection.awaitFrame().binary()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      assertThat(connection.awaitFrame().binary()).isEqualTo(ByteBuffer.wrap(new byte[] {5, 6}));
      assertThat(connection.awaitFrame().binary()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      assertThat(buffer.position()).isEqualTo(3);
    }
  }

  /** In nanoseconds it is more than a long holds. */
  @Test
  void theLongestTimeoutIsNoError() throws Exception {
    CountDownLatch opened = new CountDownLatch(1);
    try (RawServer server = RawServer.start(OptionsAndLifetimeTest::acceptAndHang);
        UniSockets sockets = UniSockets.builder().build()) {
      UniFunctions uni = Uni.using(sockets);

      SocketTask task =
          uni.connectSocket(ConnectSocketOptions.url(server.url("/")).timeout(Long.MAX_VALUE));
      uni.onSocketOpen(event -> opened.countDown());

      assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(task.readyState()).isEqualTo(ReadyState.OPEN);
      task.abort();
    }
  }

  /** {@code UniSockets.close()} may end a socket between its making and its becoming known. */
  @Test
  void aSocketThatHasEndedBeforeItIsKnownIsNeverAddressed() {
    try (UniSockets sockets = UniSockets.builder().build()) {
      GlobalSockets known = new GlobalSockets();
      GlobalOwner owner = new GlobalOwner(new GlobalListeners(), known);

      owner.made(Engine.of(sockets).closedSocket(owner));

      assertThat(known.addressed()).isNull();
    }
  }

  @Test
  void usingGivesTheSameFunctionsForTheSameSockets() {
    try (UniSockets one = UniSockets.builder().build();
        UniSockets other = UniSockets.builder().build()) {
      assertThat(Uni.using(one)).isSameAs(Uni.using(one)).isNotSameAs(Uni.using(other));
    }
  }

  /** The code that anybody writes: the listener says whose functions it calls. */
  @Test
  void functionsWhoseListenersNameTheSocketsDoNotKeepThemAlive() {
    ReferenceQueue<UniSockets> collected = new ReferenceQueue<>();
    PhantomReference<UniSockets> reference = listening(collected);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (collected.remove(50) == null) {
            System.gc();
          }
        });
    assertThat(reference.refersTo(null)).isTrue();
  }

  private static PhantomReference<UniSockets> listening(ReferenceQueue<UniSockets> collected) {
    UniSockets sockets = UniSockets.builder().build();
    Uni.using(sockets).onSocketOpen(event -> Uni.using(sockets).closeSocket());
    sockets.close();
    return new PhantomReference<>(sockets, collected);
  }

  private static void acceptAndHang(Peer peer) throws Exception {
    peer.accept();
    peer.hang();
  }
}
