package dev.unisocket.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.RecordingListener;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the JDK's client does with what is sent, and how the transport answers it. */
@Timeout(120)
final class SendingTest {
  private static final int MORE_THAN_THE_KERNELS_TAKE = 64 * 1024 * 1024;

  private static void await(CompletableFuture<?> future) throws Exception {
    future.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aLoneSurrogateFailsItsSendOnlyWhereverItIs() throws Exception {
    LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  for (Frame f = peer.readMessage(); f != null; f = peer.readMessage()) {
                    received.add(f.text());
                  }
                });
        JdkTransport transport = JdkTransport.create()) {
      Connection connection =
          Attempts.open(transport, Attempts.to(server.url("/")), new RecordingListener(8));
      for (String broken : new String[] {"\uD83D", "x".repeat(100_000) + "\uDE00x", "\uD83Dx"}) {
        CompletableFuture<?> sent = connection.sendText(broken);
        assertThatThrownBy(() -> await(sent))
            .isInstanceOf(ExecutionException.class)
            .hasRootCauseInstanceOf(CharacterCodingException.class);
      }
      await(connection.sendText("whole \uD83D\uDE00"));
      assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("whole \uD83D\uDE00");
    }
  }

  @Test
  void oneMessageIsInFlightAndOnePingBesideItAndAbortFailsBoth() throws Exception {
    AtomicReference<Peer> server = new AtomicReference<>();
    try (RawServer stuck =
            RawServer.start(
                peer -> {
                  peer.accept();
                  server.set(peer);
                  peer.hang(); // and reads nothing
                });
        JdkTransport transport = JdkTransport.create()) {
      Connection connection =
          Attempts.open(transport, Attempts.to(stuck.url("/")), new RecordingListener(8));
      CompletableFuture<?> message =
          connection.sendBinary(ByteBuffer.allocate(MORE_THAN_THE_KERNELS_TAKE));
      CompletableFuture<?> ping = connection.sendPing();
      assertThat(message).isNotDone();
      CompletableFuture<?> second = connection.sendText("second");
      assertThatThrownBy(() -> await(second)).hasCauseInstanceOf(IllegalStateException.class);
      AtomicReference<Thread> completer = new AtomicReference<>();
      CountDownLatch completed = new CountDownLatch(1);
      message.whenComplete(
          (done, failure) -> {
            completer.set(Thread.currentThread());
            completed.countDown();
          });
      connection.abort();
      assertThatThrownBy(() -> await(message)).isInstanceOf(ExecutionException.class);
      assertThatThrownBy(() -> await(ping)).isInstanceOf(ExecutionException.class);
      assertThat(completed.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(completer.get().getName()).startsWith("unisocket-io-");
    }
  }

  @Test
  void aSendThatHadToWaitIsNotCompletedOnTheSelectorThread() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.drain();
                });
        JdkTransport transport = JdkTransport.create()) {
      Connection connection =
          Attempts.open(transport, Attempts.to(server.url("/")), new RecordingListener(8));
      CompletableFuture<?> message =
          connection.sendBinary(ByteBuffer.allocate(MORE_THAN_THE_KERNELS_TAKE));
      CompletableFuture<String> thread =
          message.handle((done, failure) -> Thread.currentThread().getName());
      assertThat(thread.get(60, TimeUnit.SECONDS)).doesNotContain("SelectorManager");
      await(message);
    }
  }

  /** An abort in onClose(1006) threw away messages that had been sent, in 4 of 20 runs. */
  @Test
  void abortAfterTheEndThrowsNothingAwayThatWasSent() throws Exception {
    int size = 4 * 1024 * 1024;
    for (int run = 0; run < 20; run++) {
      CountDownLatch go = new CountDownLatch(1);
      CompletableFuture<Frame> arrived = new CompletableFuture<>();
      try (RawServer server =
              RawServer.start(
                  peer -> {
                    peer.accept();
                    peer.halfClose();
                    go.await();
                    arrived.complete(peer.read());
                    peer.drain();
                  });
          JdkTransport transport = JdkTransport.create()) {
        RecordingListener listener = new RecordingListener(0);
        Connection connection = Attempts.open(transport, Attempts.to(server.url("/")), listener);
        CompletableFuture<?> message = connection.sendBinary(ByteBuffer.allocate(size));
        connection.request(8);
        assertThat(listener.next()).isEqualTo("close 1006 ");
        connection.abort();
        go.countDown();
        await(message);
        Frame frame = arrived.get(20, TimeUnit.SECONDS);
        assertThat(frame).isNotNull();
        assertThat(frame.payload()).hasSize(size);
      }
    }
  }

  @Test
  void aMaskedFrameABadCodeAndACompressedFrameAreFailures() throws Exception {
    RawServer.Script[] wrong = {
      peer -> peer.maskedFrame(Frame.TEXT, new byte[] {'x'}),
      peer -> peer.close(1010, ""),
      peer -> peer.frame(0xC0, Frame.TEXT, new byte[] {'x'}),
      peer -> peer.frame(true, Frame.TEXT, new byte[] {(byte) 0xFF}),
    };
    for (RawServer.Script each : wrong) {
      try (RawServer server =
              RawServer.start(
                  peer -> {
                    peer.accept();
                    each.run(peer);
                    peer.drain();
                  });
          JdkTransport transport = JdkTransport.create()) {
        RecordingListener listener = new RecordingListener(8);
        Attempts.open(transport, Attempts.to(server.url("/")), listener);
        assertThat(listener.next()).isEqualTo("failure");
        assertThat(listener.failure()).isInstanceOf(java.io.IOException.class);
      }
    }
  }

  @Test
  void aClosedTransportLeavesNoThreadBehind() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.drain();
            })) {
      JdkTransport transport = JdkTransport.of(builder -> {});
      Attempts.open(transport, Attempts.to(server.url("/")), new RecordingListener(8));
      assertThat(threadsSince(before, "unisocket-io-")).isPositive();
      transport.close();
      Await.until("the pool is gone", () -> threadsSince(before, "unisocket-io-") == 0);
      if (Runtime.version().feature() >= 21) {
        Await.until("the selectors are gone", () -> threadsSince(before, "HttpClient-") == 0);
      } else {
        System.out.println(
            "JDK "
                + Runtime.version()
                + " cannot close an HttpClient: its selector thread is left to the garbage"
                + " collector, and not looked for");
      }
    }
  }

  private static long threadsSince(Set<Thread> before, String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.getName().startsWith(prefix))
        .count();
  }
}
