package dev.unisocket.examples.benchmarks.clients.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import org.junit.jupiter.api.Test;

/** The other test and the benchmark find the peers by their list. */
final class PeersAreListedTest {

  @Test
  void allAreThere() {
    assertThat(PeersTest.peers().map(Contestant::key))
        .containsExactlyInAnyOrder(
            "okhttp", "java-websocket", "jetty", "tyrus", "micronaut", "netty", "netty-flushing");
  }
}
