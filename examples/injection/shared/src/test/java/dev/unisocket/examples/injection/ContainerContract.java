package dev.unisocket.examples.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What each container shows: it injects a generated client, which talks, and leaves nothing. */
abstract class ContainerContract {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  /** Starts the container, lets the service greet Ana, and shuts the container down. */
  abstract void run(String url, PrintStream out) throws Exception;

  @Test
  void theContainerInjectsAClientThatTalksAndShutsDownClean() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (GreetingServer server = GreetingServer.begin()) {
      Set<Thread> before = threads();

      run(server.url(), new PrintStream(printed, true, UTF_8));

      assertThat(printed.toString(UTF_8)).isEqualToIgnoringNewLines("Hello, Ana!");
      assertThat(server.closeCode()).as("what the shutdown closed the socket with").isEqualTo(1000);
      awaitNoThreadBut(before);
    }
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  private static void awaitNoThreadBut(Set<Thread> before) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    Set<Thread> left = left(before);
    while (!left.isEmpty() && System.nanoTime() < end) {
      System.gc(); // before JDK 21 the thread of an HttpClient ends when nobody can reach it
      left.iterator().next().join(50);
      left = left(before);
    }
    assertThat(left).as("threads that the container left").isEmpty();
  }

  private static Set<Thread> left(Set<Thread> before) {
    Set<Thread> left = threads();
    left.removeAll(before);
    left.removeIf(thread -> !thread.isAlive() || isNotOfTheContainer(thread));
    return left;
  }

  /** The server's threads, and those of the JVM's common pool, which lets them idle for a while. */
  private static boolean isNotOfTheContainer(Thread thread) {
    return thread.getName().startsWith("WebSocket")
        || thread.getName().startsWith("ForkJoinPool.commonPool");
  }
}
