package dev.unisocket.internal;

import dev.unisocket.transport.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one connection receives, on its way to the handlers: reading follows what they have handled.
 * Thread-safe; the transport is called under no lock.
 */
final class Inflow {

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

  private final Dispatcher dispatcher;
  private final TaskListeners listeners;
  private final Runnable full; // hears that the store is full while calls are pending
  private final Backlog backlog;
  private final Demand demand;
  private final Object arriving = new Object();
  private List<Arrived> arrived = new ArrayList<>(0); // guarded by arriving
  private volatile @Nullable Connection from; // null before the open and after the end
  private volatile @Nullable Watch watch;
  private volatile boolean graceOver;
  private int handled; // messages that the demand has yet to hear of; of the dispatcher, as their
  private long handledBytes; // bytes

  Inflow(Dispatcher dispatcher, TaskListeners listeners, Backlog backlog, Runnable full) {
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

  /** A message came; it waits for {@link #lineUp}. */
  void arrived(IncomingMessage message) {
    tellWatch(false);
    synchronized (arriving) {
      arrived.add(new Arrived(message));
    }
  }

  /**
   * Lets the messages that came take their places in the line, where they wait for handlers until
   * the grace is over.
   *
   * @param line false if the line has ended
   */
  void lineUp(Predicate<List<? extends Dispatcher.Event>> line) {
    int more;
    synchronized (arriving) { // also while they are lined up: others may follow at once
      List<Arrived> batch = arrived;
      if (batch.isEmpty()) {
        return;
      }
      arrived = new ArrayList<>(0); // the line has this one now, or it is forgotten
      if (!line.test(batch)) {
        return;
      }
      batch.get(batch.size() - 1).last = true;
      long bytes = 0;
      for (Arrived each : batch) {
        bytes += each.message.size();
      }
      more = demand.arrived(batch.size(), bytes);
    }
    dispatcher.wake();
    request(more);
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
