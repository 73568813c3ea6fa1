package dev.unisocket.uni;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A listener set in the line after {@code connectSocket} misses neither the open nor a first
 * message that came in one packet with the handshake's answer, however long its lambda takes to
 * link.
 */
class NextLineTest {
  private static final int CONNECTS = 1000;
  private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");

  private RawServer server;

  @BeforeEach
  void serve() throws IOException {
    byte[] text = "first".getBytes(UTF_8);
    byte[] frame =
        ByteBuffer.allocate(2 + text.length)
            .put((byte) 0x81)
            .put((byte) text.length)
            .put(text)
            .array();
    server =
        RawServer.start(
            peer -> {
              peer.acceptAndWrite(frame);
              peer.drain();
            });
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Test
  void onAWarmJvmNothingIsMissed() throws Exception {
    assertNothingMissed(NextLine.run(server.url("/"), CONNECTS));
  }

  @Test
  void onAColdJvmNothingIsMissed() throws Exception {
    for (int fork = 0; fork < 3; fork++) {
      assertNothingMissed(forked(List.of(), 2));
    }
  }

  @Test
  void onOneCoreFromColdToWarmNothingIsMissed() throws Exception {
    requireTaskset();

    assertNothingMissed(forked(ONE_CORE, 2));
    assertNothingMissed(forked(ONE_CORE, CONNECTS));
  }

  private String forked(List<String> prefix, int connects) throws Exception {
    List<String> lines =
        Forked.run(prefix, null, NextLine.class, server.url("/"), String.valueOf(connects));
    return lines.get(lines.size() - 1);
  }

  private static void assertNothingMissed(String counts) {
    assertThat(counts).matches("heard [1-9][0-9]*, missed 0, stalled [0-9]+");
  }

  /** Not every system has it. */
  private static void requireTaskset() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("taskset", "-c", "0", "true").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      if (process.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      System.out.println("NextLineTest: there is no taskset: " + e.getMessage());
    }
    String reason = "NextLineTest: one core is not tested, this system's taskset cannot set it";
    System.out.println(reason);
    abort(reason);
  }
}
