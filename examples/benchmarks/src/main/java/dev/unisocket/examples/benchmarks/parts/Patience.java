package dev.unisocket.examples.benchmarks.parts;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
final class Patience {
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(20);

  private Patience() {}

  /**
   * Returns once a condition holds.
   *
   * @param what is said where it does not
   */
  static void await(BooleanSupplier condition, String what) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > LIMIT) {
        throw new IllegalStateException("waited in vain: " + what);
      }
      Thread.yield();
    }
  }
}
