package dev.unisocket.testing;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A clock that stands until it is turned; what is due runs on the thread that turns it. */
final class VirtualClock implements Timer {
  private final Object lock = new Object();

  /** Guarded by {@link #lock}. */
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(
          Comparator.comparingLong((Task task) -> task.due).thenComparingLong(task -> task.number));

  /** Nanoseconds since the clock was made; guarded by {@link #lock}. */
  private long now;

  /** How many tasks there have been; guarded by {@link #lock}. */
  private long scheduled;

  @Override
  public long nanoTime() {
    synchronized (lock) {
      return now;
    }
  }

  @Override
  public Timeout schedule(Runnable task, Duration delay) {
    synchronized (lock) {
      // A deadline of Duration.ofMillis(Long.MAX_VALUE) is "never", not yesterday.
      long due = saturatedAdd(now, saturatedNanos(delay));
      Task entry = new Task(task, due, scheduled++);
      tasks.add(entry);
      return () -> cancel(entry);
    }
  }

  private void cancel(Task entry) {
    synchronized (lock) {
      tasks.remove(entry);
    }
  }

  /** Runs what is due until then, each task at its own time and outside the lock. */
  void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + step);
    }
    long target;
    synchronized (lock) {
      target = saturatedAdd(now, saturatedNanos(step));
    }
    for (Task task = next(target); task != null; task = next(target)) {
      task.action.run();
    }
  }

  private @Nullable Task next(long target) {
    synchronized (lock) {
      Task task = tasks.peek();
      if (task == null || task.due > target) {
        now = Math.max(now, target);
        return null;
      }
      tasks.remove();
      now = Math.max(now, task.due);
      return task;
    }
  }

  int pending() {
    synchronized (lock) {
      return tasks.size();
    }
  }

  private static long saturatedNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException tooLong) {
      return Long.MAX_VALUE; // 292 years: no test waits for the difference
    }
  }

  private static long saturatedAdd(long a, long b) {
    long sum = a + b;
    return sum < a ? Long.MAX_VALUE : sum;
  }

  private static final class Task {
    final Runnable action;
    final long due;
    final long number;

    Task(Runnable action, long due, long number) {
      this.action = action;
      this.due = due;
      this.number = number;
    }
  }
}
