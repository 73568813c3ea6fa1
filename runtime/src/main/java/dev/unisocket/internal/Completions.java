package dev.unisocket.internal;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The futures of one client whose outcome is known: a task of the executor completes them, many at
 * a time. What depends on one of them may block, and even wait for another: the rest is handed on
 * before.
 */
final class Completions {
  private final SocketExecutor executor;
  private final Queue<Completion<?>> pending = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  Completions(SocketExecutor executor) {
    this.executor = executor;
  }

  void add(Completion<?> completion) {
    pending.add(completion);
  }

  void addAll(Collection<? extends Completion<?>> completions) {
    pending.addAll(completions);
  }

  /** Has what was added completed. Call it under no lock. */
  void schedule() {
    if (!pending.isEmpty() && scheduled.compareAndSet(false, true)) {
      executor.execute(this::run);
    }
  }

  /** Completes what was added, here and now. */
  void run() {
    scheduled.set(false); // first: what is added from now on schedules a run of its own
    for (Completion<?> next = pending.poll(); next != null; next = pending.poll()) {
      if (next.hasDependents() && !pending.isEmpty() && scheduled.compareAndSet(false, true)) {
        executor.executeAway(this::run);
      }
      next.complete();
    }
  }
}
