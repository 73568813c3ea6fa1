package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ReadyState;
import dev.unisocket.UniSockets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A container makes clients long before anybody needs them. */
class ConstructingTest {

  @Test
  void constructingTouchesNoNetworkStartsNoThreadAndAsksNobody() {
    Set<String> before = LibraryThreads.alive();
    AtomicInteger asked = new AtomicInteger();
    try (UniSockets sockets =
        UniSockets.builder()
            .placeholders(
                key -> {
                  asked.incrementAndGet();
                  return null;
                })
            .httpClient(
                builder -> {
                  asked.incrementAndGet(); // at the first connect, which never comes
                })
            .build()) {
      TextSocket client = new TextSocketImpl(sockets);
      TextSocket shared = new TextSocketImpl();
      client.onText(text -> {});

      assertThat(client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(shared.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(asked).hasValue(0);
      assertThat(LibraryThreads.alive()).isSubsetOf(before);
    }
  }
}
