package dev.unisocket.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The threads, open files and heap of this process, to be found again as they were. */
final class Remains {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long MAY_GROW = 8L << 20; // what classes and compiled code leave behind

  private final Set<String> threads;
  private final long files;
  private final long heap;

  private Remains(Set<String> threads, long files, long heap) {
    this.threads = threads;
    this.files = files;
    this.heap = heap;
  }

  static Remains now() {
    return new Remains(threads(), files(), heap());
  }

  /** Returns the threads of the library and the JDK's client; the timer serves the process. */
  private static Set<String> threads() {
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

  /** Returns how many files and sockets are open, 0 where the system does not tell. */
  static long files() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof UnixOperatingSystemMXBean
        ? ((UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount()
        : 0;
  }

  /** Returns the bytes of the heap in use, after a collection. */
  static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /**
   * Waits until all is where it was; before JDK 21 a client's selector thread ends once the
   * collector has seen that nobody uses it.
   */
  void back(List<? extends WeakReference<?>> held) {
    back(held, 0);
  }

  /**
   * The same.
   *
   * @param lost how many sockets the JDK may have lost: see {@link MutatedStreamsTest}
   */
  void back(List<? extends WeakReference<?>> held, int lost) {
    back(held, lost, false);
  }

  /**
   * The same, after many connections broke. Before JDK 21 that can leave the JDK's own count of
   * open WebSockets at 1 for good, though no TCP connection is left: the selector thread of the
   * client then lives on, with its two files.
   */
  void backButForSelectors() {
    back(List.of(), 0, Runtime.version().feature() < 21);
  }

  private void back(List<? extends WeakReference<?>> held, int lost, boolean selectorsMayStay) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    List<String> left = left(held, lost, selectorsMayStay);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      left = left(held, lost, selectorsMayStay);
    }
    assertThat(left).as("left behind").isEmpty();
  }

  private List<String> left(
      List<? extends WeakReference<?>> held, int lost, boolean selectorsMayStay) {
    long bytes = heap();
    List<String> left = new ArrayList<>();
    Set<String> started = threads();
    started.removeAll(threads);
    int selectors = 0;
    if (selectorsMayStay) {
      int all = started.size();
      started.removeIf(name -> name.contains("-SelectorManager"));
      selectors = all - started.size();
    }
    started.forEach(name -> left.add("thread " + name));
    long more = files() - files - lost - 2 * selectors;
    if (more > 0) {
      left.add(more + " files or sockets");
    }
    if (bytes > heap + MAY_GROW) {
      left.add((bytes - heap) + " bytes of the heap");
    }
    for (WeakReference<?> reference : held) {
      Object object = reference.get();
      if (object != null) {
        left.add("an object of " + object.getClass());
      }
    }
    return left;
  }
}
