package dev.unisocket.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Where the code of users runs: on their executor, or on daemon threads of the runtime. */
final class Tasks {
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final Executor executor;
  private final @Nullable ThreadPoolExecutor pool; // the executor, if it is the runtime's own

  private Tasks(Executor executor, @Nullable ThreadPoolExecutor pool) {
    this.executor = executor;
    this.pool = pool;
  }

  static Tasks on(Executor executor) {
    return new Tasks(executor, null);
  }

  /** Unbounded, since a handler may block for ever and must hold back its own socket only. */
  static Tasks onOwnThreads() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Tasks::thread);
    return new Tasks(pool, pool);
  }

  boolean areOnOwnThreads() {
    return pool != null;
  }

  /**
   * Runs a task of the runtime, which never throws, on the executor; a refused one on a thread of
   * its own.
   */
  void execute(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      thread(task).start();
    }
  }

  /**
   * The same, but never inside this call: where the executor is {@code Runnable::run}, on a thread
   * of the runtime.
   */
  void executeAway(Runnable task) {
    Away away = new Away(task);
    execute(away);
    away.returned = true;
  }

  /** Gives a task to the executor from a thread of the runtime. */
  void executeFromOwnThread(Runnable task) {
    thread(() -> execute(task)).start();
  }

  /** Lets what runs finish, and starts nothing more on the runtime's own pool. */
  void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }

  /** Returns a daemon thread of the runtime that has not started. */
  static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "unisocket-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  private static final class Away implements Runnable {
    private final Runnable task;
    private final Thread caller = Thread.currentThread();
    private boolean returned; // read and written by the caller's thread only

    Away(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      if (Thread.currentThread() == caller && !returned) {
        thread(task).start();
      } else {
        task.run();
      }
    }
  }
}
