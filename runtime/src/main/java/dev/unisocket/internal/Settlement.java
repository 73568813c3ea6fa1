package dev.unisocket.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Futures that are done before the handlers of the same event hear of it, although what depends on
 * them may block, and wait for just those handlers.
 */
final class Settlement implements Runnable {
  private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(20);

  private final Completions completions;
  private final Dispatcher dispatcher;
  private final List<? extends Completion<?>> futures;
  private int done; // how many were seen done, from the first; confined to the dispatcher
  private volatile @Nullable Thread completer;

  Settlement(
      Completions completions, Dispatcher dispatcher, List<? extends Completion<?>> futures) {
    this.completions = completions;
    this.dispatcher = dispatcher;
    this.futures = futures;
  }

  /**
   * Completes the futures, in a task of the executor; the handlers go their way meanwhile. Call it
   * under no lock.
   */
  void start(SocketExecutor executor) {
    if (futures.isEmpty()) {
      completer = Thread.currentThread();
      completions.schedule(); // what was added on the way: a flush() that waited for what failed
      dispatcher.wake();
    } else {
      executor.execute(this);
    }
  }

  @Override
  public void run() {
    completions.addAll(futures);
    completer = Thread.currentThread();
    // First: this thread may be lost to a dependent that blocks for ever.
    dispatcher.wake();
    completions.run();
  }

  /** Returns whether the handlers may be called after {@link #await()}. */
  boolean isBegun() {
    return completer != null;
  }

  /**
   * Returns when all futures are done. Called on the dispatcher, once this has begun: the other
   * thread has only to set the values, and hands on what is left before it runs what depends on
   * one.
   */
  void await() {
    if (completer == Thread.currentThread() && !allDone()) {
      completions.run(); // an executor that runs everything in place
    }
    while (!allDone()) {
      LockSupport.parkNanos(this, PAUSE);
    }
  }

  private boolean allDone() {
    while (done < futures.size() && futures.get(done).isDone()) {
      done++;
    }
    return done == futures.size();
  }
}
