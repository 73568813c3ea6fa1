package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** The threads of the library and of the JDK's client; a test sees that none is left. */
final class LibraryThreads {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LibraryThreads() {}

  /** Returns the names of those that live now. The one timer of the process is no leak. */
  static Set<String> alive() {
    Set<String> names = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      if ((name.startsWith("unisocket-") && !name.equals("unisocket-timer"))
          || name.startsWith("HttpClient-")) {
        names.add(name + "@" + System.identityHashCode(thread));
      }
    }
    return names;
  }

  /**
   * Waits until no thread lives that was not there before. The JDK 17 ends a client's selector
   * thread once the client is unreachable.
   */
  static void assertNoneBut(Set<String> before) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Set<String> left = left(before);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      System.gc();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      left = left(before);
    }
    assertThat(left).as("threads left behind").isEmpty();
  }

  private static Set<String> left(Set<String> before) {
    Set<String> left = alive();
    left.removeAll(before);
    return left;
  }
}
