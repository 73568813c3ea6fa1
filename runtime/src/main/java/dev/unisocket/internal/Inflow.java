package dev.unisocket.internal;

import dev.unisocket.transport.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one connection receives, on its way to the handlers: reading follows what they have handled.
 * Thread-safe; the transport is called under no lock.
 */
final class Inflow implements Dispatcher.Source {

  /** Hears of everything that comes in, when it comes; called under no lock. */
  interface Watch {
    /**
     * Something came.
     *
     * @param answer whether it is the proper answer to a heartbeat
     */
    void arrived(boolean answer);
  }

  private static final int TOLD_TOGETHER = 8;
  private static final long TOLD_BYTES = 8 << 10;

  /** What takes its place together is held until all of it is handled. */
  private static final long TOGETHER = 64 << 10;

  private final Dispatcher dispatcher;
  private final TaskListeners listeners;
  private final Runnable full; // hears that the store is full while calls are pending
  private final Backlog backlog;
  private final Demand demand;
  private final ReentrantLock lock; // of the run: it decides what came before an end
  private final Object arriving = new Object();
  private List<Arrived> arrived = new ArrayList<>(0); // guarded by arriving, as is what follows
  private int counted; // of them, by the demand
  private long countedBytes;
  private boolean stopped; // nothing arrives any more
  private volatile boolean any; // whether anything has arrived; written by arriving
  private volatile @Nullable Connection from; // null before the open and after the end
  private volatile @Nullable Watch watch;
  private volatile boolean graceOver;
  private int handled; // messages that the demand has yet to hear of; of the dispatcher, as their
  private long handledBytes; // bytes

  Inflow(
      ReentrantLock lock,
      Dispatcher dispatcher,
      TaskListeners listeners,
      Backlog backlog,
      Runnable full) {
    this.lock = lock;
    this.dispatcher = dispatcher;
    this.listeners = listeners;
    this.backlog = backlog;
    this.demand = new Demand(backlog);
    this.full = full;
  }

  /** Begins to read. */
  void open(Connection connection) {
    from = connection;
    backlog.reading(this);
    dispatcher.source(this);
    request(demand.opened());
  }

  /** Has everything that comes in told to somebody from now on. */
  void watch(Watch by) {
    watch = by;
  }

  /**
   * Something came that takes no room: a part that makes no message whole, a control frame, an
   * answer.
   *
   * @param answer whether it is the proper answer to a heartbeat
   */
  void partArrived(boolean answer) {
    tellWatch(answer);
    request(demand.arrived());
  }

  /** A message came; it takes its place in the line once a read is complete. */
  void arrived(IncomingMessage message) {
    tellWatch(false);
    synchronized (arriving) {
      if (stopped) {
        return;
      }
      arrived.add(new Arrived(message));
      if (!any) {
        any = true;
      }
    }
  }

  /**
   * All that was at hand has arrived. Handlers that are busy ask for it when they have done what
   * they have: messages that came meanwhile take their places together.
   */
  void readComplete() {
    if (!any) {
      return;
    }
    int more;
    boolean many;
    synchronized (arriving) {
      more = count();
      many = countedBytes >= TOGETHER;
    }
    if ((many || !dispatcher.isBusy()) && lineUp()) {
      dispatcher.wake();
    }
    request(more);
  }

  /**
   * Lets the messages that came take their places in the line, where they wait for handlers until
   * the grace is over.
   *
   * @return whether there were any
   */
  @Override
  public boolean lineUp() {
    if (!any) {
      return false;
    }
    int more;
    lock.lock();
    try {
      more = takePlaces();
    } finally {
      lock.unlock();
    }
    request(more);
    return true;
  }

  /** Takes nothing more: the end follows what is there. Called under the lock of the run. */
  void stop() {
    synchronized (arriving) {
      takePlaces();
      stopped = true;
    }
  }

  private int takePlaces() {
    synchronized (arriving) {
      int more = count();
      List<Arrived> batch = arrived;
      if (!batch.isEmpty()) {
        batch.get(batch.size() - 1).last = true;
        dispatcher.addAll(batch);
        arrived = new ArrayList<>(0);
        counted = 0;
        countedBytes = 0;
        any = false;
      }
      return more;
    }
  }

  /** Tells the demand of what has arrived since. */
  private int count() {
    long bytes = 0;
    for (int i = counted; i < arrived.size(); i++) {
      bytes += arrived.get(i).message.size();
    }
    int count = arrived.size() - counted;
    counted += count;
    countedBytes += bytes;
    return count == 0 ? 0 : demand.arrived(count, bytes);
  }

  /**
   * Reads ahead of the handlers from now on, or no longer; each {@code true} is taken back by one
   * {@code false}, in whichever order. Call it under no lock: with {@link Demand.Reason#CALLS} it
   * tells at once if there is no room to read ahead into.
   */
  void readAhead(Demand.Reason reason, boolean on) {
    request(demand.readAhead(reason, on));
  }

  /** The same as {@link #readAhead} with {@code false}, for those who may be under a lock. */
  void takeBack(Demand.Reason reason) {
    demand.takeBack(reason);
  }

  /** Returns whether what arrives next may have waited for handlers, unread. */
  boolean isStopped() {
    return demand.isStopped();
  }

  /** Returns whether nothing more can be read ahead: the handlers stand still. */
  boolean isFull() {
    return demand.isFull();
  }

  /** Lets messages wait for handlers no longer. */
  void graceIsOver() {
    graceOver = true;
    dispatcher.wake();
  }

  /**
   * Reads no more.
   *
   * @param clean whether the peer said goodbye: then what came before goes on waiting for its
   *     handlers, a break ends that
   * @return whether something does
   */
  boolean end(boolean clean) {
    from = null;
    boolean waits = demand.end() && clean;
    if (!waits) {
      graceOver = true; // whoever ends wakes the dispatcher
    }
    return waits;
  }

  private void tellWatch(boolean answer) {
    Watch by = watch;
    if (by != null) {
      by.arrived(answer);
    }
  }

  private void request(int calls) {
    if (calls == Demand.FULL) {
      full.run();
      return;
    }
    Connection connection = from;
    if (calls > 0 && connection != null) {
      connection.request(calls);
    }
  }

  /** A message has been handled; the demand hears of several at once, and always of the last. */
  private void handled(int bytes, boolean last) {
    handled++;
    handledBytes += bytes;
    if (!last && handled < TOLD_TOGETHER && handledBytes < TOLD_BYTES) {
      return;
    }
    int more = demand.handled(handled, handledBytes);
    handled = 0;
    handledBytes = 0;
    request(more);
    Inflow present = backlog.reading();
    if (present != null && present != this) {
      present.request(present.demand.more()); // this one has made room for it
    }
  }

  private final class Arrived implements Dispatcher.Event {
    private final IncomingMessage message;
    private boolean last; // of those that are lined up together; set before they are
    private boolean unknown; // confined to the dispatcher once it is there

    Arrived(IncomingMessage message) {
      this.message = message;
      this.unknown = listeners.looks();
    }

    @Override
    public boolean isUnknown() {
      return unknown;
    }

    /** The second after the open ends the wait for handlers, never that for their demand. */
    @Override
    public boolean isReady() {
      return !listeners.isPaused(message) && (graceOver || !listeners.waits(message));
    }

    @Override
    public void run() {
      if (unknown) {
        unknown = false;
        listeners.look(message);
        return;
      }
      listeners.message(message);
      handled(message.size(), last);
    }
  }
}
