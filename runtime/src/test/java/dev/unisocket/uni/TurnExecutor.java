package dev.unisocket.uni;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs what it was given when the test says so, on the test's thread: nothing happens in between.
 */
final class TurnExecutor implements Executor {
  private final Queue<Runnable> tasks = new ArrayDeque<>(); // guarded by this

  @Override
  public synchronized void execute(Runnable task) {
    tasks.add(task);
  }

  /** Runs all, and all that comes of it. */
  void turn() {
    for (Runnable task = poll(); task != null; task = poll()) {
      task.run();
    }
  }

  private synchronized Runnable poll() {
    return tasks.poll();
  }
}
