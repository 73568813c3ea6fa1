package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One run of a client: from a connect to the end of its last attempt, one task after the other. A
 * socket that never connects again is a run of one task.
 *
 * <pre>
 * ATTEMPT --open--> OPEN --close()--> CLOSING --peer's close, deadline--> ENDED
 *  ^  |  |            |                                                     ^
 *  |  |  |            +--a break or close that is retried--> WAITING        |
 *  |  |  +--a failure that is retried----------------------> WAITING        |
 *  |  +--a fatal failure, close(), abort()----------------------------------+
 *  |  WAITING --close(), abort()--------------------------------------------+
 *  +--the wait is over-- WAITING
 * </pre>
 *
 * <p>The client's state is {@code CONNECTING} in ATTEMPT and WAITING. The queue, and the futures of
 * the open and of the end, belong to the run; a task has its connection and its listeners.
 *
 * <p>All tasks of a run share its lock, under which every transition happens, here and there. Lock
 * order: this one, the queue's, then the dispatcher's and that of the subscriptions. The transport,
 * the timer, futures, observers and handlers are called after it is released.
 */
public final class SocketRun {
  private enum Phase {
    ATTEMPT(ReadyState.CONNECTING),
    OPEN(ReadyState.OPEN),
    CLOSING(ReadyState.CLOSING),
    WAITING(ReadyState.CONNECTING),
    ENDED(ReadyState.CLOSED);

    final ReadyState state;

    Phase(ReadyState state) {
      this.state = state;
    }
  }

  final ReentrantLock lock = new ReentrantLock();
  final TaskContext context;
  final SocketSettings settings;
  final SocketOwner owner;
  final @Nullable Target target; // null: closed from the start
  final SendQueue queue;

  private final SocketEngine engine;
  private final @Nullable Reconnection reconnection; // guarded by lock; null: one attempt
  // The first open, and the end; guarded by lock; null: nobody has waited.
  private @Nullable Condition changed;
  private final LifeFutures futures = new LifeFutures(); // guarded by lock
  private volatile Phase phase; // written under lock, as all below
  private volatile RuntimeSocketTask task; // the latest
  private boolean again; // subscriptions have been sent before
  private Timer.@Nullable Timeout wait; // while WAITING, but for a moment

  /**
   * Makes a run that has not started.
   *
   * @param target null for a socket that is closed from the start
   */
  SocketRun(
      SocketEngine engine,
      TaskContext context,
      SocketSettings settings,
      SocketOwner owner,
      @Nullable Target target,
      Subscriptions subscriptions,
      @Nullable Reconnection reconnection) {
    this.engine = engine;
    this.context = context;
    this.settings = settings;
    this.owner = owner;
    this.target = target;
    this.reconnection = reconnection;
    this.again = !subscriptions.isEmpty(); // of an earlier run
    this.phase = target == null ? Phase.ENDED : Phase.ATTEMPT;
    this.queue =
        new SendQueue(
            settings.sendQueue,
            subscriptions,
            context.dispatcher,
            context.completions,
            new SendDeadline(context.timer, settings.sendTimeout),
            this::tellDrop);
    this.task = new RuntimeSocketTask(this);
    if (target == null) {
      futures.ended(Ending.ABNORMAL, ConnectFailures.givenUp());
      queue.end(null, null);
    }
  }

  /** Starts the first attempt; call it once. */
  public void start() {
    attempt(task, 0, null);
  }

  private void attempt(RuntimeSocketTask next, int number, @Nullable UniSocketException last) {
    Target to = target;
    if (to == null) {
      throw new IllegalStateException("a socket that is closed from the start");
    }
    next.life().start(engine.transport(), to, number, last);
  }

  /** Returns the state of the client. */
  public ReadyState readyState() {
    return phase.state;
  }

  /** Returns the latest task; in a wait the one that ended. */
  public OwnedTask task() {
    return task;
  }

  /** Returns where its callbacks and events run, one after the other. */
  public Dispatcher dispatcher() {
    return context.dispatcher;
  }

  // --- the open

  /**
   * Returns the first open, done if it is known; it fails with the end of the run. Cancelling it
   * ends the run. Each call returns a future of its own.
   */
  public CompletableFuture<OpenEvent> opened() {
    lock.lock();
    try {
      // A user who took the future back must not be left with an open socket.
      return futures.open(this::abort);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the first open, woken by whoever brings it; the executor has no part in it.
   *
   * @throws UniSocketException if there is none, an interrupted wait included, which ends the run
   */
  public OpenEvent awaitOpen() {
    lock.lock();
    try {
      while (true) {
        OpenEvent open = futures.openEvent();
        UniSocketException failure = futures.failure();
        if (open != null) {
          return open;
        }
        if (failure != null) {
          throw failure;
        }
        changed().await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    abort();
    throw ConnectFailures.interrupted();
  }

  private Condition changed() {
    Condition known = changed;
    if (known == null) {
      known = lock.newCondition();
      changed = known;
    }
    return known;
  }

  private void wakeWaiting() {
    if (changed != null) {
      changed.signalAll();
    }
  }

  // --- ending

  /** Closes, as {@link OwnedTask#beginClose}; a run that connects again ends in any state. */
  public @Nullable UniSocketException beginClose(int code, @Nullable String reason) {
    return beginClose(code, reason, null);
  }

  @Nullable UniSocketException beginClose(
      int code, @Nullable String reason, @Nullable Runnable accepted) {
    try {
      CloseRules.check(code, reason);
    } catch (UniSocketException e) {
      return e;
    }
    Runnable then;
    lock.lock();
    try {
      then = close(code, reason == null ? "" : reason);
      if (then == null) {
        return Failures.notConnectedToClose();
      }
      if (accepted != null) {
        accepted.run();
      }
    } finally {
      lock.unlock();
    }
    if (accepted != null) {
      context.dispatcher.wakeAway();
    }
    then.run();
    return null;
  }

  /** Returns what follows from a close, null if there is nothing to close. */
  private @Nullable Runnable close(int code, String reason) {
    switch (phase) {
      case ATTEMPT:
        return reconnection == null ? null : task.life().end(Ending.givenUp(code, reason));
      case OPEN:
        phase = Phase.CLOSING;
        return task.life().close(code, reason);
      case CLOSING:
        return () -> {}; // the first code stands
      case WAITING:
        return endWait(CloseEvent.of(code, reason, false));
      default:
        return null;
    }
  }

  /** Closes in any state, with a code and reason that need no check. Never fails. */
  public void endAnyhow(int code, String reason) {
    Runnable then;
    lock.lock();
    try {
      then =
          phase == Phase.ATTEMPT
              ? task.life().end(Ending.givenUp(code, reason))
              : close(code, reason);
    } finally {
      lock.unlock();
    }
    if (then != null) {
      then.run();
    }
  }

  /** Ends at once, in any state. */
  void abort() {
    Runnable then;
    lock.lock();
    try {
      then = phase == Phase.WAITING ? endWait(Ending.ABNORMAL) : task.life().end(Ending.aborted());
    } finally {
      lock.unlock();
    }
    if (then != null) {
      then.run();
    }
  }

  /** Returns the end; each call returns a future of its own, which may be cancelled. */
  public CompletableFuture<CloseEvent> ended() {
    lock.lock();
    try {
      return futures.end();
    } finally {
      lock.unlock();
    }
  }

  /** Has a future completed with the end, together with those of {@link #ended()}. */
  public void endsWith(Outcome<CloseEvent> future) {
    CloseEvent known;
    lock.lock();
    try {
      known = futures.closeEvent();
      if (known == null) {
        futures.addEnd(future);
      }
    } finally {
      lock.unlock();
    }
    if (known != null) {
      context.completions.add(Completion.of(future, known));
      context.completions.schedule();
    }
  }

  /**
   * Waits for the end, at most the close timeout, then aborts; an interrupt ends the wait and stays
   * set.
   */
  public void awaitEnd() {
    lock.lock();
    try {
      // In real time: the timer may be a test's, which stands as long as this thread waits.
      long left = TimeUnit.NANOSECONDS.convert(settings.closeTimeout);
      while (phase != Phase.ENDED && left > 0) {
        left = changed().awaitNanos(left);
      }
      if (left > 0) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } finally {
      lock.unlock();
    }
    abort();
  }

  /** Returns whether a close through this task is one of the client. */
  boolean isLatest(RuntimeSocketTask task) {
    return this.task == task;
  }

  // --- from the lives of its tasks; all of it under the lock

  /**
   * A connection is open, and may be written to.
   *
   * @param gated whether what waits has to wait for the open handlers
   * @return what is to be completed
   */
  List<Completion<?>> opened(
      OpenEvent event, Connection connection, SocketLife life, boolean gated) {
    phase = Phase.OPEN;
    if (reconnection != null) {
      reconnection.opened(context.timer.nanoTime());
    }
    boolean first = futures.openEvent() == null;
    queue.attach(connection, life, again, gated);
    again = again || reconnection != null;
    wakeWaiting();
    return first ? futures.opened(event) : List.of();
  }

  /** Returns whether the run has been open. */
  boolean hasOpened() {
    return futures.openEvent() != null;
  }

  /**
   * Returns whether the next open is a later one: subscriptions go first, and before them a login.
   */
  boolean opensAgain() {
    return again;
  }

  /**
   * An attempt or a connection has ended: decides what follows.
   *
   * @param wanted whether the application ended it
   */
  After ended(boolean wanted, @Nullable UniSocketException failure, CloseEvent event) {
    Reconnection.Retry retry =
        wanted || reconnection == null
            ? null
            : reconnection.next(failure, event, context.timer.nanoTime());
    if (retry == null) {
      return finish(failure, event);
    }
    phase = Phase.WAITING;
    SendQueue.Ended unsent = queue.broke(event, failure);
    return new After(unsent.futures, unsent, retry);
  }

  private After finish(@Nullable UniSocketException failure, CloseEvent event) {
    phase = Phase.ENDED;
    boolean connected = hasOpened();
    UniSocketException why = failure != null ? failure : ConnectFailures.givenUp();
    SendQueue.Ended unsent = queue.end(connected ? event : null, connected ? failure : why);
    List<Completion<?>> known = new ArrayList<>(futures.ended(event, why));
    known.addAll(unsent.futures);
    wakeWaiting();
    return new After(known, unsent, null);
  }

  /** The application ends the run in a wait: returns what follows, under no lock. */
  private Runnable endWait(CloseEvent event) {
    Timer.Timeout waiting = wait;
    wait = null;
    After after = finish(null, event);
    RuntimeSocketTask last = task;
    Settlement settlement = new Settlement(context.completions, context.dispatcher, after.futures);
    context.dispatcher.add(new EndedInWait(last, event, settlement));
    return () -> {
      if (waiting != null) {
        waiting.cancel();
      }
      owner.ended(event);
      tell(after);
      settlement.start(context.executor);
      engine.forget(this);
    };
  }

  // --- under no lock

  private void tellDrop(SocketObserver.Drop why) {
    context.dropped(owner.name(), why);
  }

  /** Tells the observer of what was lost. */
  void tell(After after) {
    context.observer.tell(
        o -> {
          after.unsent.drops.forEach(why -> o.dropped(owner.name(), why));
          if (after.unsent.failed > 0) {
            o.sendsFailed(owner.name(), after.unsent.failed);
          }
        });
  }

  /** Goes on, once all has been told. */
  void follow(After after) {
    Reconnection.Retry retry = after.retry;
    if (retry == null) {
      engine.forget(this);
      return;
    }
    ReconnectEvent event = retry.event;
    if (event == null) {
      nextAttempt();
      return;
    }
    context.observer.tell(o -> o.reconnecting(owner.name(), event));
    RuntimeSocketTask last = task; // nothing but what is scheduled here makes another
    Timer.Timeout timeout = context.timer.schedule(() -> waitIsOver(last), event.delay());
    lock.lock();
    try {
      if (phase == Phase.WAITING && task == last) {
        wait = timeout;
        return;
      }
    } finally {
      lock.unlock();
    }
    timeout.cancel(); // ended meanwhile, or over already
  }

  private void waitIsOver(RuntimeSocketTask last) {
    if (task == last) {
      nextAttempt();
    }
  }

  private void nextAttempt() {
    RuntimeSocketTask next;
    int number;
    UniSocketException last;
    lock.lock();
    try {
      Reconnection again = reconnection;
      if (phase != Phase.WAITING || again == null) {
        return;
      }
      wait = null;
      phase = Phase.ATTEMPT;
      next = new RuntimeSocketTask(this);
      task = next;
      number = again.attempt();
      last = again.lastFailure();
    } finally {
      lock.unlock();
    }
    attempt(next, number, last);
  }

  /** What follows an end. */
  static final class After {
    final List<Completion<?>> futures;
    final SendQueue.Ended unsent;
    final Reconnection.@Nullable Retry retry; // null: the run has ended

    After(List<Completion<?>> futures, SendQueue.Ended unsent, Reconnection.@Nullable Retry retry) {
      this.futures = futures;
      this.unsent = unsent;
      this.retry = retry;
    }
  }

  /**
   * The listeners of the last task have heard of its end; the owner has yet to hear of the run's.
   */
  private final class EndedInWait implements Dispatcher.Event {
    private final RuntimeSocketTask last;
    private final CloseEvent event;
    private final Settlement settlement;

    EndedInWait(RuntimeSocketTask last, CloseEvent event, Settlement settlement) {
      this.last = last;
      this.event = event;
      this.settlement = settlement;
    }

    @Override
    public boolean isReady() {
      return settlement.isBegun();
    }

    @Override
    public void run() {
      settlement.await();
      last.listeners().closeOfRun(event);
      owner.over(event, RunEnd.failure(event, null, true));
    }
  }
}
