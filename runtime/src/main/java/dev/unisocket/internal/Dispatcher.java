package dev.unisocket.internal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handlers of one client one after the other, on the executor. There are two lines:
 * callbacks and what late listeners are told, and events. A callback goes before every event that
 * waits; an event that is not ready holds up all events behind it.
 */
public final class Dispatcher {

  /**
   * Something that happened to a socket, in its place; running it tells the handlers, or looks at
   * it where it is unknown, and never throws.
   */
  interface Event extends Runnable {
    /**
     * Returns whether it has to be looked at before anything else is asked: once, at the head of
     * the line, under no lock, since that may run the code of users.
     */
    default boolean isUnknown() {
      return false;
    }

    /**
     * Returns whether it can be handled now; asked under the dispatcher's lock, so it takes none.
     */
    boolean isReady();
  }

  /** Has events that have not taken their places yet. */
  interface Source {
    /** Adds what there is, and returns whether there was anything. */
    boolean lineUp();
  }

  /** How many in a row before others get their turn, on an executor that may have few threads. */
  private static final int TURN = 256;

  private final SocketExecutor executor;
  private final Runnable drain = this::drain;
  private final Queue<Runnable> callbacks = new ArrayDeque<>(1); // guarded by this
  private final Queue<List<? extends Event>> events =
      new ArrayDeque<>(1); // as they came together; guarded by this
  private volatile boolean scheduled; // a drain is under way, or given to the executor; under this
  private volatile Source source = () -> false;
  private volatile boolean called; // whether a callback waits; written under this
  private volatile @Nullable Thread drainer; // written under this

  // The first of the events: of the drain, and while there is none guarded by this.
  private List<? extends Event> batch = List.of();
  private int handled;

  Dispatcher(SocketExecutor executor) {
    this.executor = executor;
  }

  /**
   * Runs a callback before every event that has not been handled yet, never inside this call; what
   * it throws is logged.
   */
  public void execute(Runnable callback) {
    addCallback(callback);
    wakeAway();
  }

  /** Looks again whether the first event can be handled. */
  public void wake() {
    if (claim()) {
      executor.execute(drain);
    }
  }

  /** Returns whether the calling thread is inside a callback or handler of this dispatcher. */
  public boolean isCurrent() {
    return drainer == Thread.currentThread();
  }

  /**
   * Takes an event's place; it is looked at after the next {@link #wake()}. May be called under a
   * lock.
   */
  synchronized void add(Event event) {
    events.add(List.of(event));
  }

  /** The same for several, in their order; the list must not change any more. */
  synchronized void addAll(List<? extends Event> more) {
    events.add(more);
  }

  /** Takes a callback's place; it runs after the next wake. May be called under a lock. */
  synchronized void addCallback(Runnable callback) {
    callbacks.add(callback);
    called = true;
  }

  /** The same as {@link #wake()}, but nothing runs inside this call. */
  public void wakeAway() {
    if (claim()) {
      executor.executeAway(drain);
    }
  }

  /** Asks a source for more, from now on, before it comes to rest. */
  void source(Source source) {
    this.source = source;
  }

  /** Returns whether it will ask its source for more. */
  boolean isBusy() {
    return scheduled;
  }

  private synchronized boolean claim() {
    if (scheduled || !hasWork()) {
      return false;
    }
    scheduled = true;
    return true;
  }

  private @Nullable Event firstEvent() {
    if (handled == batch.size()) {
      List<? extends Event> next = events.poll();
      batch = next == null ? List.of() : next;
      handled = 0;
    }
    return batch.isEmpty() ? null : batch.get(handled);
  }

  private boolean hasWork() {
    Event first = firstEvent();
    return !callbacks.isEmpty() || (first != null && (first.isUnknown() || first.isReady()));
  }

  private void drain() {
    for (int i = 0; i < TURN || executor.hasThreadsForAll(); i++) {
      Runnable next = next();
      if (next == null) {
        return;
      }
      HandlerCalls.run(next); // nothing may end this line, not even a mistake of the runtime
    }
    synchronized (this) {
      drainer = null;
    }
    executor.executeAway(drain);
  }

  /** Takes no lock for an event that can be handled: most come in a row. */
  private @Nullable Runnable next() {
    if (!called && drainer == Thread.currentThread()) {
      if (handled == batch.size()) {
        source.lineUp();
      } else {
        Event first = batch.get(handled);
        if (!first.isUnknown() && first.isReady()) {
          handled++;
          return first;
        }
      }
    }
    Runnable next = nextOrEnd();
    if (next == null && source.lineUp()) {
      wake(); // who came since it was asked has found this busy
    }
    return next;
  }

  private synchronized @Nullable Runnable nextOrEnd() {
    Thread thread = Thread.currentThread();
    if (drainer != thread) { // a reference that is written for each message costs the collector
      drainer = thread;
    }
    Runnable callback = callbacks.poll();
    called = !callbacks.isEmpty();
    if (callback != null) {
      return callback;
    }
    Event first = firstEvent();
    if (first != null && first.isUnknown()) {
      return first;
    }
    if (first != null && first.isReady()) {
      handled++;
      return first;
    }
    scheduled = false;
    drainer = null;
    return null;
  }
}
