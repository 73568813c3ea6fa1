package dev.unisocket.transport.jdk;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An unbounded pool of daemon threads; none while nothing happens. Unbounded because a task that
 * had to wait for a thread would hold up the handshakes and messages of unrelated sockets.
 */
final class IoThreads implements Executor {
  private final AtomicInteger count = new AtomicInteger();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), this::newThread);

  private Thread newThread(Runnable task) {
    return new IoThread(task, "unisocket-io-" + count.incrementAndGet());
  }

  /**
   * Never refuses: what the JDK's client still has to do after the end gets a thread of its own.
   */
  @Override
  public void execute(Runnable task) {
    try {
      pool.execute(task);
    } catch (RejectedExecutionException ended) {
      newThread(task).start();
    }
  }

  /** The same for a task of the JDK's client that may hand out what was read. */
  void executeBatch(Runnable task) {
    execute(() -> ((IoThread) Thread.currentThread()).batch.run(task));
  }

  /** Lets the threads end when they have done what they have begun. */
  void close() {
    pool.shutdown();
  }

  /** A thread of the pool. */
  static final class IoThread extends Thread {
    final ReadBatch batch = new ReadBatch();

    IoThread(Runnable task, String name) {
      super(task, name);
      setDaemon(true);
    }
  }
}
