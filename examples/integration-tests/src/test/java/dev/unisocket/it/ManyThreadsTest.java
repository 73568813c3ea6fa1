package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SendQueuePolicy;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.Overflow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many threads, one socket. */
class ManyThreadsTest {
  private static final int THREADS = 64;
  private static final int EACH = 10_000;

  @Test
  void whatManyThreadsSendArrivesOnceAndInEachThreadsOrder() throws Exception {
    CountDownLatch all = new CountDownLatch(THREADS * EACH);
    int[] next = new int[THREADS]; // touched by the handler only
    List<String> wrong = new ArrayList<>();
    try (EchoServer server = EchoServer.begin();
        UniSockets sockets =
            UniSockets.builder()
                .sendQueue(SendQueuePolicy.standard().overflow(Overflow.BLOCK))
                .placeholders(key -> "127.0.0.1:" + server.getPort())
                .build()) {
      TextSocket client = new TextSocketImpl(sockets);
      client.onText(
          text -> {
            int colon = text.indexOf(':');
            int thread = Integer.parseInt(text.substring(0, colon));
            int number = Integer.parseInt(text.substring(colon + 1));
            if (next[thread]++ != number && wrong.size() < 10) {
              wrong.add(text);
            }
            all.countDown();
          });
      client.connectBlocking("r", 1);

      List<Thread> senders = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        senders.add(
            new Thread(
                () -> {
                  for (int i = 0; i < EACH; i++) {
                    client.text(thread + ":" + i);
                  }
                }));
      }
      senders.forEach(Thread::start);
      for (Thread sender : senders) {
        sender.join();
      }

      assertThat(all.await(120, TimeUnit.SECONDS)).as("all of %s arrive", THREADS * EACH).isTrue();
      client.leave().join();
    }
    assertThat(wrong).isEmpty();
    assertThat(next).containsOnly(EACH);
  }
}
