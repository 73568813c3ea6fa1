package dev.unisocket.transport.jdk;

import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Slows reading while there is a response whose body has no announced length, so that the second
 * which such a body has is not enough to fill the memory.
 *
 * <p>The JDK's receiver asks for the next read, of at most 48 KiB, in a task that it hands to the
 * client's executor, always the same object for one response. To which response it belongs cannot
 * be told; so while there is one such body all are counted, and from its third task on each waits a
 * little, and twice as long each time: some 350 KiB in the second. A response that did not need it
 * is a little later for it.
 */
final class BodyBrake {
  private static final int FREE_READS = 2;
  private static final int LONGEST_SHIFT = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  /** How many bodies of unannounced length are being read; guarded by this. */
  private int bodies;

  /** Tasks and how often they have run since; guarded by this. Weak: they hold what they read. */
  private final Map<Runnable, Integer> reads = new WeakHashMap<>();

  synchronized void begin() {
    bodies++;
  }

  synchronized void end() {
    bodies--;
    if (bodies == 0) {
      reads.clear();
    }
  }

  /** Returns how long the next read by this task is to wait. */
  synchronized Duration pause(Runnable task) {
    if (bodies == 0) {
      return Duration.ZERO;
    }
    int before = reads.merge(task, 1, Integer::sum) - 1;
    return before < FREE_READS
        ? Duration.ZERO
        : FIRST_PAUSE.multipliedBy(1L << Math.min(before - FREE_READS, LONGEST_SHIFT));
  }
}
