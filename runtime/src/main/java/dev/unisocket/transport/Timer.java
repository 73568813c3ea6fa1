package dev.unisocket.transport;

import java.time.Duration;

/** Time, and what is to happen later. Thread-safe. */
public interface Timer {

  /** A task that is due later. */
  interface Timeout {
    /** Keeps the task from running if it has not begun. Idempotent. */
    void cancel();
  }

  /**
   * Returns the present time in nanoseconds, to be compared with other values of this timer only.
   */
  long nanoTime();

  /**
   * Runs a task once, when {@code delay} is over, on a thread of the timer; the task must be short
   * and never block.
   *
   * @param delay not negative
   */
  Timeout schedule(Runnable task, Duration delay);

  /**
   * Returns the timer of the machine's clock, one daemon thread for the whole process that is
   * started by the first task.
   */
  static Timer system() {
    return SystemTimer.INSTANCE;
  }
}
