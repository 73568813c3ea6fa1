package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The states of one task.
 *
 * <pre>
 * CONNECTING --open--> OPEN --close()--> CLOSING --peer's close, deadline--> CLOSED
 *     |                  +---peer's close, a break, abort(), a message too large--^
 *     +--failure, deadline, abort()-------------------------------------------^
 * </pre>
 *
 * <p>A transition happens under the lock, and what follows from it takes its place there: futures
 * in a settlement, events in the line of the dispatcher. The transport, futures, observers and
 * handlers are called after the lock is released. Lock order: this, the queue, the dispatcher.
 */
final class SocketLife implements Attempt.Socket, ConnectionEvents.Socket, SendQueue.Guard {
  static final CloseEvent ABNORMAL = CloseEvent.of(1006, "", false);

  /** How long what arrives waits for handlers that are bound in the lines below the connect. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Runnable forget; // called last
  private final Transport transport;
  private final TaskContext context;
  private final SocketSettings settings;
  private final SocketOwner owner;
  private final @Nullable Target target; // null: closed from the start
  private final TaskListeners listeners;
  private final SendQueue queue;
  private final Inflow inflow;
  private final TaskLimits limits;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile ReadyState state; // written under lock, as all below
  private volatile String protocol = "";
  private long startedAt; // of the timer, set before the attempt begins
  private @Nullable Connection connection;
  private @Nullable Throwable brokenBy; // a send failed: nothing more goes out
  private final LifeFutures futures = new LifeFutures();

  SocketLife(
      Runnable forget,
      Transport transport,
      TaskContext context,
      SocketSettings settings,
      SocketOwner owner,
      @Nullable Target target,
      TaskListeners listeners,
      SendQueue queue) {
    this.forget = forget;
    this.transport = transport;
    this.context = context;
    this.settings = settings;
    this.owner = owner;
    this.target = target;
    this.listeners = listeners;
    this.queue = queue;
    this.inflow = new Inflow(context.dispatcher, listeners, context.calls::storeIsFull);
    this.limits = new TaskLimits(context.timer);
    this.state = target == null ? ReadyState.CLOSED : ReadyState.CONNECTING;
    if (target == null) {
      futures.ended(ABNORMAL, ConnectFailures.givenUp());
      queue.end(null, null);
    }
  }

  ReadyState state() {
    return state;
  }

  String protocol() {
    return protocol;
  }

  // --- connecting

  void start() {
    Target to = target;
    if (to == null) {
      throw new IllegalStateException("a socket that is closed from the start");
    }
    startedAt = context.timer.nanoTime();
    observe(o -> o.connecting(owner.name()));
    limits.set(
        TaskLimits.Kind.CONNECT,
        settings.connectTimeout,
        () -> attemptFailed(ConnectFailures.timeout(to.url(), settings.connectTimeout)));
    new Attempt(
            transport, context.executor, this, new ConnectionEvents(this, settings.maxMessageSize))
        .begin(to, settings.handshake);
  }

  @Override
  public boolean isConnecting() {
    return state == ReadyState.CONNECTING;
  }

  @Override
  public void begun(Connection begun) {
    lock.lock();
    try {
      if (connection != null) {
        return; // the open came first, and perhaps the end
      }
      connection = begun;
      if (state != ReadyState.CLOSED) {
        return;
      }
    } finally {
      lock.unlock();
    }
    begun.abort(); // the attempt was given up before there was something to abort
  }

  @Override
  public void attemptFailed(UniSocketException failure) {
    end(true, failure, ABNORMAL, true);
  }

  @Override
  public void opened(Connection opened, Map<String, List<String>> headers, String chosen) {
    OpenEvent event = OpenEvent.of(headers, chosen);
    Settlement settlement;
    lock.lock();
    try {
      if (state != ReadyState.CONNECTING) {
        settlement = null;
      } else {
        connection = opened;
        protocol = chosen;
        state = ReadyState.OPEN;
        settlement = settlement(futures.opened(event));
        context.dispatcher.add(new Opened(event, settlement));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    if (settlement == null) {
      opened.abort(); // given up meanwhile
      return;
    }
    limits.cancel(TaskLimits.Kind.CONNECT);
    limits.set(TaskLimits.Kind.GRACE, GRACE, inflow::graceIsOver);
    Duration took = Duration.ofNanos(context.timer.nanoTime() - startedAt);
    observe(o -> o.opened(owner.name(), took));
    context.calls.opened(inflow);
    queue.open(opened, this);
    settle(settlement);
    inflow.open(opened);
  }

  CompletableFuture<OpenEvent> opened() {
    lock.lock();
    try {
      // A user who took the future back must not be left with an open socket.
      return futures.open(this::abort);
    } finally {
      lock.unlock();
    }
  }

  OpenEvent awaitOpen() {
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
        changed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    abort();
    throw ConnectFailures.interrupted();
  }

  // --- receiving

  @Override
  public void partArrived() {
    inflow.partArrived();
  }

  @Override
  public void messageArrived(IncomingMessage message) {
    switch (owner.arrived(message, context.calls)) {
      case MESSAGE:
        lineUp(message);
        break;
      case UNKNOWN_ANSWER:
        observe(o -> o.dropped(owner.name(), SocketObserver.Drop.UNKNOWN_ANSWER));
        inflow.partArrived();
        break;
      default:
        inflow.partArrived(); // an answer: it has overtaken the messages before it
    }
  }

  private void lineUp(IncomingMessage message) {
    lock.lock();
    try {
      if (state == ReadyState.CLOSED) {
        return; // the close has its place in the line, nothing comes behind it
      }
      context.dispatcher.add(inflow.event(message));
    } finally {
      lock.unlock();
    }
    inflow.arrived(message);
  }

  @Override
  public void tooLarge(MessageTooLargeException failure) {
    // The JDK's client cannot send 1009: the connection is cut off.
    end(false, failure, CloseEvent.of(1009, "", false), true);
  }

  // --- ending

  @Override
  public void sendFailed(Throwable cause) {
    lock.lock();
    try {
      if (state == ReadyState.CLOSED || brokenBy != null) {
        return;
      }
      brokenBy = cause;
    } finally {
      lock.unlock();
    }
    // What the peer said last may still be on its way: a close frame says more than a broken pipe.
    limits.set(
        TaskLimits.Kind.BROKEN,
        settings.closeTimeout,
        () -> end(false, Failures.connectionLost(cause), ABNORMAL, true));
  }

  @Override
  public void sendTimedOut(long bytes) {
    end(false, Failures.sendTimeout(bytes), ABNORMAL, true);
  }

  @Nullable UniSocketException beginClose(
      int code, @Nullable String reason, @Nullable Runnable accepted) {
    try {
      CloseRules.check(code, reason);
    } catch (UniSocketException e) {
      return e;
    }
    boolean first;
    lock.lock();
    try {
      if (state != ReadyState.OPEN && state != ReadyState.CLOSING) {
        return Failures.notConnectedToClose();
      }
      first = state == ReadyState.OPEN;
      state = ReadyState.CLOSING;
      if (accepted != null) {
        accepted.run();
      }
    } finally {
      lock.unlock();
    }
    if (accepted != null) {
      context.dispatcher.wakeAway();
    }
    if (first) {
      closing(code, reason == null ? "" : reason);
    }
    return null;
  }

  private void closing(int code, String reason) {
    limits.set(
        TaskLimits.Kind.CLOSE, settings.closeTimeout, () -> end(false, null, ABNORMAL, true));
    queue.seal(() -> sendClose(code, reason));
    inflow.readAhead(Demand.Reason.CLOSING, true);
  }

  private void sendClose(int code, String reason) {
    Connection to;
    lock.lock();
    try {
      to = connection;
    } finally {
      lock.unlock();
    }
    if (to == null) {
      return; // a close begins when there is a connection
    }
    try {
      CompletableFuture<?> unused =
          to.sendClose(code, reason)
              .whenComplete(
                  (nothing, failure) -> {
                    if (failure != null) {
                      sendFailed(failure);
                    }
                  });
    } catch (RuntimeException e) { // the transport may be a user's own
      sendFailed(e);
    }
  }

  void endAnyhow(int code, String reason) {
    // The reason of the second: an attempt that opens between the two.
    if (!end(true, null, CloseEvent.of(code, reason, false), true)) {
      beginClose(code, reason, null);
    }
  }

  void abort() {
    end(false, null, ABNORMAL, true);
  }

  @Override
  public void closed(int code, String reason) {
    if (code != 1006) {
      end(false, null, CloseEvent.of(code, reason, true), false);
    } else if (state == ReadyState.CLOSING && brokenBy() == null) {
      end(false, null, ABNORMAL, false); // many servers answer a close frame by hanging up
    } else {
      end(false, Failures.connectionLost(brokenBy()), ABNORMAL, false);
    }
  }

  @Override
  public void broke(Throwable cause) {
    Target to = target;
    if (to == null) {
      return;
    }
    if (!end(true, ConnectFailures.of(to.url(), cause), ABNORMAL, false)) {
      end(false, Failures.connectionLost(cause), ABNORMAL, false);
    }
  }

  private @Nullable Throwable brokenBy() {
    lock.lock();
    try {
      return brokenBy;
    } finally {
      lock.unlock();
    }
  }

  CompletableFuture<CloseEvent> ended() {
    lock.lock();
    try {
      return futures.end();
    } finally {
      lock.unlock();
    }
  }

  void endsWith(Outcome<CloseEvent> future) {
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

  void awaitEnd() {
    lock.lock();
    try {
      // In real time: the timer may be a test's, which stands as long as this thread waits.
      long left = TimeUnit.NANOSECONDS.convert(settings.closeTimeout);
      while (state != ReadyState.CLOSED && left > 0) {
        left = changed.awaitNanos(left);
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

  /**
   * The one way to the end.
   *
   * @param onlyConnecting whether this is the end of an attempt only
   * @param failure what the error handlers hear; null for the peer's and the user's own end
   * @param abort whether the transport does not know it yet
   * @return whether this was the end
   */
  private boolean end(
      boolean onlyConnecting,
      @Nullable UniSocketException failure,
      CloseEvent event,
      boolean abort) {
    boolean connecting;
    Connection ending;
    SendQueue.Ended unsent;
    Settlement settlement;
    UniSocketException attempt;
    lock.lock();
    try {
      connecting = state == ReadyState.CONNECTING;
      if (state == ReadyState.CLOSED || (onlyConnecting && !connecting)) {
        return false;
      }
      boolean byClient = state == ReadyState.CLOSING || (abort && failure == null);
      state = ReadyState.CLOSED;
      ending = connection;
      attempt = failure != null ? failure : ConnectFailures.givenUp();
      unsent = queue.end(connecting ? null : event, connecting ? attempt : failure);
      List<Completion<?>> known = futures.ended(event, attempt);
      known.addAll(unsent.futures);
      known.addAll(context.calls.broke(event, failure));
      settlement = settlement(known);
      context.dispatcher.add(
          new Ended(
              failure == null ? null : ErrorEvent.of(failure),
              event,
              RunEnd.failure(event, failure, byClient),
              settlement));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    limits.end(!inflow.end(event.clean()));
    if (abort && ending != null) {
      ending.abort();
    }
    owner.ended(event);
    Duration took = Duration.ofNanos(context.timer.nanoTime() - startedAt);
    observe(
        o -> {
          if (connecting) {
            o.connectFailed(owner.name(), attempt, took);
          } else {
            o.closed(owner.name(), event);
          }
          if (unsent.failed > 0) {
            o.sendsFailed(owner.name(), unsent.failed);
          }
        });
    settle(settlement);
    forget.run();
    return true;
  }

  private Settlement settlement(List<Completion<?>> futures) {
    return new Settlement(context.completions, context.dispatcher, futures);
  }

  private void settle(Settlement settlement) {
    settlement.start(context.executor);
  }

  private void observe(Consumer<SocketObserver> call) {
    context.observer.tell(call);
  }

  private final class Opened implements Dispatcher.Event {
    private final OpenEvent event;
    private final Settlement settlement;

    Opened(OpenEvent event, Settlement settlement) {
      this.event = event;
      this.settlement = settlement;
    }

    @Override
    public boolean isReady() {
      return settlement.isBegun();
    }

    @Override
    public void handle() {
      settlement.await();
      listeners.open(event);
    }
  }

  private final class Ended implements Dispatcher.Event {
    private final @Nullable ErrorEvent error;
    private final CloseEvent event;
    private final @Nullable UniSocketException failure;
    private final Settlement settlement;

    Ended(
        @Nullable ErrorEvent error,
        CloseEvent event,
        @Nullable UniSocketException failure,
        Settlement settlement) {
      this.error = error;
      this.event = event;
      this.failure = failure;
      this.settlement = settlement;
    }

    @Override
    public boolean isReady() {
      return settlement.isBegun();
    }

    @Override
    public void handle() {
      settlement.await();
      limits.cancel(TaskLimits.Kind.GRACE); // nothing waits behind this
      if (error != null) {
        listeners.ending(error);
      }
      listeners.close(event);
      owner.over(event, failure);
    }
  }
}
