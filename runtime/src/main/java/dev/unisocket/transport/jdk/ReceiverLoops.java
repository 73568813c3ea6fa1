package dev.unisocket.transport.jdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs tasks that were submitted inside a loop when the thread that submitted them has left it,
 * which its stack proves: it may have entered it again since, which does no harm.
 *
 * <p>Before JDK 19 every look at another thread's stack stops all threads of the JVM, so one look
 * serves all tasks that wait for one thread: when many handshakes are under way there are many.
 */
final class ReceiverLoops {
  private static final long LOOK_AGAIN_NANOS = 20_000;

  private final Executor threads;
  private final Consumer<Runnable> run;
  private final Predicate<StackTraceElement> isLoop;

  /** By thread; while a thread is here somebody looks at it. Guarded by this. */
  private final Map<Thread, List<Runnable>> waiting = new HashMap<>();

  /**
   * Makes one.
   *
   * @param threads runs what looks, never in place
   * @param run runs a task that has waited
   */
  ReceiverLoops(Executor threads, Consumer<Runnable> run, Predicate<StackTraceElement> isLoop) {
    this.threads = threads;
    this.run = run;
    this.isLoop = isLoop;
  }

  /** Runs a task once a thread has been seen outside its loop. */
  void runAfter(Thread receiver, Runnable task) {
    synchronized (this) {
      List<Runnable> others = waiting.get(receiver);
      if (others != null) {
        others.add(task);
        return;
      }
      waiting.put(receiver, new ArrayList<>(List.of(task)));
    }
    threads.execute(() -> look(receiver));
  }

  private void look(Thread receiver) {
    List<Runnable> tasks = take(receiver);
    while (isInLoop(receiver)) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    if (othersWait(receiver)) {
      threads.execute(() -> look(receiver)); // they came too late for this look
    }
    int last = tasks.size() - 1;
    for (Runnable task : tasks.subList(0, last)) {
      threads.execute(() -> run.accept(task));
    }
    run.accept(tasks.get(last)); // this is a thread of the pool already
  }

  private synchronized List<Runnable> take(Thread receiver) {
    List<Runnable> tasks = waiting.put(receiver, new ArrayList<>());
    return tasks == null ? List.of() : tasks;
  }

  private synchronized boolean othersWait(Thread receiver) {
    List<Runnable> others = waiting.get(receiver);
    if (others != null && !others.isEmpty()) {
      return true;
    }
    waiting.remove(receiver);
    return false;
  }

  private boolean isInLoop(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (isLoop.test(frame)) {
        return true;
      }
    }
    return false;
  }
}
