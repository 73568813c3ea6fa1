package dev.unisocket.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whoever is slow, the heap does not grow: clients with a heap of 64 MB. */
final class MemoryTest {
  private static final long MIB = 1 << 20;

  @Test
  void aFloodIsHeldBackByTheHandlerNotByTheHeap() throws Exception {
    byte[] message = "x".repeat(64 << 10).getBytes(UTF_8);
    AtomicLong written = new AtomicLong();
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              try {
                for (int i = 0; i < 30_000; i++) { // near 2 GB
                  peer.frame(true, Frame.TEXT, message);
                  written.addAndGet(message.length);
                }
              } catch (IOException clientLeft) {
                return;
              }
            })) {
      Map<String, Long> client = SmallHeap.run(SlowReader.class, server.url("/"));
      long ahead = written.get() - client.get("handledInAll");
      System.out.printf(
          "flood into a heap of 64 MB, handlers of 10 ms: %d MiB handled, the server was %d MiB ahead%n",
          client.get("handledInAll") / MIB, ahead / MIB);
      // What the runtime and the transport read ahead, the store of a close included, and what the
      // system buffers.
      assertThat(ahead).isLessThan(40 * MIB);
    }
  }

  @Test
  void aServerThatDoesNotReadFillsTheSendQueueAndNoMore() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.hang();
            })) {
      Map<String, Long> client = SmallHeap.run(EagerSender.class, server.url("/"));
      System.out.printf(
          "200 MB to a server that does not read, heap of 64 MB: %d messages accepted, %d refused,"
              + " at most %d bytes in the queue%n",
          client.get("accepted"), client.get("refused"), client.get("mostQueued"));
      assertThat(client.get("mostQueued")).isBetween(15 * MIB, 16 * MIB);
      assertThat(client.get("refused")).isPositive();
      assertThat(client.get("queuedAtTheEnd")).isZero();
    }
  }
}
