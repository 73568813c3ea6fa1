package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ReadyState;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Options hold still, and the longest timeout is one. */
@Timeout(30)
class OptionsTest {

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
    try (RawServer server = RawServer.start(OptionsTest::acceptAndHang);
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

  private static void acceptAndHang(Peer peer) throws Exception {
    peer.accept();
    peer.hang();
  }
}
