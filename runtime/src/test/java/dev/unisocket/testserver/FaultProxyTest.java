package dev.unisocket.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The proxy itself, between two plain sockets: every fault is what its name says. */
final class FaultProxyTest {

  /** Both ends of one connection through a proxy. */
  private static final class Ends implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final FaultProxy proxy;
    final Socket client;
    final Socket server;

    Ends(Consumer<Link> each) throws IOException {
      proxy = FaultProxy.start(listening.getLocalPort(), each);
      client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
      server = listening.accept();
      client.setSoTimeout(5_000);
      server.setSoTimeout(5_000);
      Await.until("the proxy has the connection", () -> !proxy.links().isEmpty());
    }

    Link link() {
      return proxy.latest();
    }

    void down(byte... bytes) throws IOException {
      server.getOutputStream().write(bytes);
    }

    byte[] clientReads(int count) throws IOException {
      return client.getInputStream().readNBytes(count);
    }

    @Override
    public void close() throws IOException {
      proxy.close();
      listening.close();
      client.close();
      server.close();
    }
  }

  /** A final text frame of five bytes of payload, seven with its header. */
  private static byte[] frame(String text) {
    return Frame.encode(0x80, Frame.TEXT, text.getBytes());
  }

  private static byte[] headAnd(byte[]... frames) {
    byte[] all = "HTTP/1.1 101 x\r\n\r\n".getBytes();
    for (byte[] frame : frames) {
      int before = all.length;
      all = Arrays.copyOf(all, before + frame.length);
      System.arraycopy(frame, 0, all, before, frame.length);
    }
    return all;
  }

  @Test
  void passesOnBothWaysAndBothEnds() throws Exception {
    try (Ends ends = new Ends(link -> {})) {
      ends.down(new byte[] {1, 2, 3});
      assertThat(ends.clientReads(3)).containsExactly(1, 2, 3);
      ends.client.getOutputStream().write(4);
      assertThat(ends.server.getInputStream().read()).isEqualTo(4);
      ends.client.shutdownOutput();
      assertThat(ends.server.getInputStream().read()).isEqualTo(-1);
      ends.down((byte) 5); // half-closed, no more than that
      assertThat(ends.clientReads(1)).containsExactly(5);
      ends.server.close();
      assertThat(ends.client.getInputStream().read()).isEqualTo(-1);
      Await.until("nothing is left", ends.link()::isOver);
    }
  }

  @Test
  void actsWithinAFrame() throws Exception {
    byte[] sent = headAnd(frame("first"), frame("other"), frame("third"));
    CountDownLatch stalled = new CountDownLatch(1);
    try (Ends ends =
        new Ends(
            link ->
                link.down()
                    .at(
                        Moment.inFrame(2, 3),
                        () -> {
                          link.down().stall();
                          stalled.countDown();
                        }))) {
      ends.down(sent);
      int passed = sent.length - 2 * 7 + 3;
      assertThat(ends.clientReads(passed)).isEqualTo(Arrays.copyOf(sent, passed));
      assertThat(stalled.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(ends.client.getInputStream().available()).isZero();
      ends.link().down().resume();
      assertThat(ends.clientReads(sent.length - passed))
          .isEqualTo(Arrays.copyOfRange(sent, passed, sent.length));
    }
  }

  @Test
  void corruptsOneByteAtAMoment() throws Exception {
    byte[] sent = headAnd(frame("first"), frame("other"));
    try (Ends ends =
        new Ends(
            link -> link.down().at(Moment.inFrame(2, 0), () -> link.down().corruptNext(0x70)))) {
      ends.down(sent);
      byte[] expected = sent.clone();
      expected[sent.length - 7] ^= 0x70;
      assertThat(ends.clientReads(sent.length)).isEqualTo(expected);
    }
  }

  @Test
  void splitsAndThrottlesWithoutALoss() throws Exception {
    byte[] sent = new byte[2_000];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) i;
    }
    try (Ends ends = new Ends(link -> link.down().split())) {
      ends.down(sent);
      assertThat(ends.clientReads(sent.length)).isEqualTo(sent);
      long start = System.nanoTime();
      ends.link().down().throttle(100, Duration.ofMillis(2));
      ends.down(sent);
      assertThat(ends.clientReads(sent.length)).isEqualTo(sent);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(36));
    }
  }

  @Test
  void delays() throws Exception {
    try (Ends ends = new Ends(link -> link.down().delay(Duration.ofMillis(50)))) {
      long start = System.nanoTime();
      ends.down((byte) 1);
      assertThat(ends.clientReads(1)).containsExactly(1);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(49));
    }
  }

  @Test
  void cutsForBoth() throws Exception {
    try (Ends ends = new Ends(link -> {})) {
      ends.link().cut();
      assertThat(ends.client.getInputStream().read()).isEqualTo(-1);
      assertThat(ends.server.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void resetsBoth() throws Exception {
    try (Ends ends = new Ends(link -> {})) {
      ends.link().reset();
      assertThat(catchThrowable(() -> ends.client.getInputStream().read()))
          .isInstanceOf(SocketException.class);
      assertThat(catchThrowable(() -> ends.server.getInputStream().read()))
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void aResetOfOneSideIsAResetOfTheOther() throws Exception {
    try (Ends ends = new Ends(link -> {})) {
      ends.server.setSoLinger(true, 0);
      ends.server.close();
      assertThat(catchThrowable(() -> ends.client.getInputStream().read()))
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void halfClosesForTheClientOnly() throws Exception {
    try (Ends ends = new Ends(link -> {})) {
      ends.link().down().halfClose();
      assertThat(ends.client.getInputStream().read()).isEqualTo(-1);
      ends.client.getOutputStream().write(7);
      assertThat(ends.server.getInputStream().read()).isEqualTo(7);
      ends.down((byte) 1); // thrown away
      ends.client.close();
      assertThat(ends.server.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aStalledConnectionShowsItsEndOnceItIsDiscarded() throws Exception {
    try (Ends ends = new Ends(Link::stall)) {
      ends.client.getOutputStream().write(1);
      ends.client.close();
      assertThat(ends.link().clientIsGone()).isFalse();
      ends.link().discard();
      Await.until("the end shows", ends.link()::clientIsGone);
      assertThat(ends.server.getInputStream().read()).isEqualTo(-1); // and not the byte
    }
  }
}
