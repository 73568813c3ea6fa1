package dev.unisocket.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handlers of one client one after the other, on the executor. There are two lines: callbacks and what late listeners are
 * told, and events. A callback goes before every event that waits; an event that is not ready holds up all events behind it.
 */
public final class Dispatcher {

  /** Something that happened to a socket, in its place. */
  interface Event {
    /** Returns whether it can be handled now; asked under the dispatcher's lock. */
    default boolean ready() {
      return true;
    }

    /** Tells the handlers; never throws. */
    void handle();
  }

  /** How many in a row before others get their turn, on an executor with few threads. */
  private static final int TURN = 256;

  private final Tasks tasks;
  private final Queue<Runnable> callbacks = new ArrayDeque<>(); // guarded by this
  private final Queue<Event> events = new ArrayDeque<>(); // guarded by this
  private boolean scheduled; // guarded by this; a drain is under way or in the executor
  private volatile @Nullable Thread drainer;
  private volatile boolean away;

  Dispatcher(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Runs a callback before every event that has not been handled yet, never inside this call; what it throws is logged. */
  public void execute(Runnable callback) {
    if (add(callback, null)) {
      tasks.executeAway(this::drain);
    }
  }

  /** Looks again whether the first event can be handled. */
  public void wake() {
    if (add(null, null)) {
      schedule();
    }
  }

  /** Returns whether the calling thread is inside a callback or handler of this dispatcher. */
  public boolean isCurrent() {
    return drainer == Thread.currentThread();
  }

  void enqueue(Event event) {
    if (add(null, event)) {
      schedule();
    }
  }

  /** While this is set, nothing runs on the thread that an event arose on, even where the executor is {@code Runnable::run}. */
  void stayAway(boolean away) {
    this.away = away;
  }

  private void schedule() {
    if (away) {
      tasks.executeFromOwnThread(this::drain);
    } else {
      tasks.execute(this::drain);
    }
  }

  private synchronized boolean add(@Nullable Runnable callback, @Nullable Event event) {
    if (callback != null) {
      callbacks.add(callback);
    }
    if (event != null) {
      events.add(event);
    }
    if (scheduled || !hasWork()) {
      return false;
    }
    scheduled = true;
    return true;
  }

  private boolean hasWork() {
    Event first = events.peek();
    return !callbacks.isEmpty() || (first != null && first.ready());
  }

  private void drain() {
    Thread outer = drainer; // not null only where an executor runs this inside a handler
    drainer = Thread.currentThread();
    try {
      for (int i = 0; i < TURN; i++) {
        Runnable next = next();
        if (next == null) {
          return;
        }
        next.run();
      }
    } finally {
      drainer = outer;
    }
    tasks.executeAway(this::drain);
  }

  private synchronized @Nullable Runnable next() {
    Runnable callback = callbacks.poll();
    if (callback != null) {
      return () -> HandlerCalls.run(callback);
    }
    Event first = events.peek();
    if (first != null && first.ready()) {
      events.remove();
      return first::handle;
    }
    scheduled = false;
    return null;
  }
}
