package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
 * <p>A transition happens under the lock of the {@link SocketRun}, which says what follows an end,
 * and what follows from it takes its place there: futures in a settlement, events in the line of
 * the dispatcher. The transport, futures, observers and handlers are called after the lock is
 * released.
 */
final class SocketLife implements Attempt.Socket, ConnectionEvents.Socket, Heartbeat.Socket {

  /** How long what arrives waits for handlers that are bound in the lines below the connect. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final SocketRun run;
  private final TaskContext context;
  private final SocketOwner owner;
  private final TaskListeners listeners;
  private final Inflow inflow;
  private final TaskLimits limits;
  private final @Nullable Heartbeat heartbeat; // null: none

  private final ReentrantLock lock; // of the run
  private volatile ReadyState state; // written under lock, as all below
  private volatile String protocol = "";
  private long startedAt; // of the timer, set before the attempt begins
  private @Nullable Connection connection;
  private @Nullable Throwable brokenBy; // a send failed: nothing more goes out

  SocketLife(SocketRun run, TaskListeners listeners) {
    this.run = run;
    this.context = run.context;
    this.owner = run.owner;
    this.listeners = listeners;
    this.inflow =
        new Inflow(
            run.lock, context.dispatcher, listeners, context.backlog, context.calls::storeIsFull);
    this.limits = new TaskLimits(context.timer);
    this.lock = run.lock;
    this.heartbeat =
        run.settings.heartbeat.interval().isZero()
            ? null
            : new Heartbeat(
                run.settings.heartbeat, context.timer, run.settings.sendTimeout, inflow, this);
    this.state = run.target == null ? ReadyState.CLOSED : ReadyState.CONNECTING;
  }

  ReadyState state() {
    return state;
  }

  String protocol() {
    return protocol;
  }

  // --- connecting

  /**
   * Begins.
   *
   * @param transport that connects
   * @param number of the attempt, 0 for the first
   * @param last why the attempt before failed, null if it did not
   */
  void start(Transport transport, Target to, int number, @Nullable UniSocketException last) {
    startedAt = context.timer.nanoTime();
    observe(o -> o.connecting(owner.name()));
    limits.set(
        TaskLimits.Kind.CONNECT,
        run.settings.connectTimeout,
        () -> attemptFailed(ConnectFailures.timeout(to.url(), run.settings.connectTimeout)));
    new Attempt(
            transport,
            context.executor,
            this,
            new ConnectionEvents(this, run.settings.maxMessageSize, run.settings.heartbeat))
        .begin(to, run.settings.handshake, number, last);
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
    endNow(Ending.ofAttempt(failure, true));
  }

  @Override
  public void opened(Connection opened, Map<String, List<String>> headers, String chosen) {
    OpenEvent event = OpenEvent.of(headers, chosen);
    boolean handled = !owner.openHandlers().isEmpty();
    Heartbeat beats = heartbeat;
    BeatingConnection beating = beats == null ? null : new BeatingConnection(opened, beats);
    Connection used = beating == null ? opened : beating;
    Settlement settlement;
    boolean first = false;
    boolean gated = false;
    lock.lock();
    try {
      if (state != ReadyState.CONNECTING) {
        settlement = null;
      } else {
        connection = used;
        protocol = chosen;
        state = ReadyState.OPEN;
        first = !run.hasOpened();
        gated = handled && run.opensAgain();
        settlement = settlement(run.opened(event, used, this, gated));
        context.dispatcher.add(new Opened(event, gated, settlement));
      }
    } finally {
      lock.unlock();
    }
    if (settlement == null) {
      opened.abort(); // given up meanwhile
      return;
    }
    limits.cancel(TaskLimits.Kind.CONNECT);
    if (first) {
      limits.set(TaskLimits.Kind.GRACE, GRACE, inflow::graceIsOver);
    } else {
      inflow.graceIsOver(); // who listens at all has had that second
    }
    if (gated) {
      limits.set(TaskLimits.Kind.GATE, run.settings.connectTimeout, this::openGate);
    }
    Duration took = Duration.ofNanos(context.timer.nanoTime() - startedAt);
    observe(o -> o.opened(owner.name(), took));
    if (beats != null && beating != null) {
      beats.start(beating);
    }
    context.calls.opened(inflow);
    run.queue.write();
    settle(settlement);
    inflow.open(used);
  }

  private void openGate() {
    limits.cancel(TaskLimits.Kind.GATE);
    run.queue.openGate(this);
  }

  // --- receiving

  @Override
  public void partArrived() {
    inflow.partArrived(false);
  }

  @Override
  public void heartbeatAnswered() {
    inflow.partArrived(true);
  }

  @Override
  public void messageArrived(IncomingMessage message) {
    switch (owner.arrived(message, context.calls)) {
      case MESSAGE:
        inflow.arrived(message);
        break;
      case UNKNOWN_ANSWER:
        observe(o -> o.dropped(owner.name(), SocketObserver.Drop.UNKNOWN_ANSWER));
        inflow.partArrived(false);
        break;
      default:
        inflow.partArrived(false); // an answer: it has overtaken the messages before it
    }
  }

  @Override
  public void readComplete() {
    inflow.readComplete();
  }

  @Override
  public void tooLarge(MessageTooLargeException failure) {
    // The JDK's client cannot send 1009: the connection is cut off.
    endNow(Ending.cutOff(failure, CloseEvent.of(1009, "", false)));
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
        run.settings.closeTimeout,
        () -> endNow(Ending.cutOff(Failures.connectionLost(cause))));
  }

  @Override
  public void sendTimedOut(long bytes) {
    endNow(Ending.cutOff(Failures.sendTimeout(bytes)));
  }

  @Override
  public void silent(boolean handlersStandStill) {
    Duration timeout = run.settings.heartbeat.timeout();
    endNow(
        Ending.cutOff(
            handlersStandStill
                ? Failures.handlersStandStill(timeout)
                : Failures.silentPeer(timeout)));
  }

  private void stopHeartbeat() {
    if (heartbeat != null) {
      heartbeat.stop();
    }
  }

  /**
   * An open connection is to be closed. Called under the lock.
   *
   * @return what to do about it, under no lock
   */
  Runnable close(int code, String reason) {
    state = ReadyState.CLOSING;
    return () -> {
      limits.set(TaskLimits.Kind.CLOSE, run.settings.closeTimeout, () -> endNow(Ending.aborted()));
      run.queue.seal(() -> sendClose(code, reason));
      inflow.readAhead(Demand.Reason.CLOSING, true);
      stopHeartbeat(); // the close has a deadline of its own
    };
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

  @Override
  public void closed(int code, String reason) {
    if (code != 1006) {
      endNow(Ending.closed(code, reason));
    } else if (state == ReadyState.CLOSING && brokenBy() == null) {
      endNow(Ending.hungUp()); // many servers answer a close frame by hanging up
    } else {
      endNow(Ending.broken(Failures.connectionLost(brokenBy())));
    }
  }

  @Override
  public void broke(Throwable cause) {
    Target to = run.target;
    if (to == null) {
      return;
    }
    if (!endNow(Ending.ofAttempt(ConnectFailures.of(to.url(), cause), false))) {
      endNow(Ending.broken(Failures.connectionLost(cause)));
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

  private boolean endNow(Ending ending) {
    Runnable then;
    lock.lock();
    try {
      then = end(ending);
    } finally {
      lock.unlock();
    }
    if (then == null) {
      return false;
    }
    then.run();
    return true;
  }

  /**
   * The one way to the end. Called under the lock.
   *
   * @return what follows, under no lock; null if this was not the end
   */
  @Nullable Runnable end(Ending ending) {
    boolean connecting = state == ReadyState.CONNECTING;
    if (state == ReadyState.CLOSED || (ending.attemptOnly && !connecting)) {
      return null;
    }
    boolean wanted = ending.wanted || state == ReadyState.CLOSING;
    state = ReadyState.CLOSED;
    inflow.stop();
    Connection ended = connection;
    UniSocketException failure = ending.failure;
    CloseEvent event = ending.event;
    SocketRun.After after = run.ended(wanted, failure, event);
    List<Completion<?>> known = new ArrayList<>(after.futures);
    known.addAll(context.calls.broke(event, failure));
    Settlement settlement = settlement(known);
    context.dispatcher.add(new Ended(ending, wanted, after.retry, settlement));
    return () -> {
      limits.end(!inflow.end(event.clean()));
      stopHeartbeat();
      if (ending.abort && ended != null) {
        ended.abort();
      }
      if (after.retry == null) {
        owner.ended(event);
      }
      Duration took = Duration.ofNanos(context.timer.nanoTime() - startedAt);
      observe(
          o -> {
            if (connecting) {
              o.connectFailed(
                  owner.name(), failure != null ? failure : ConnectFailures.givenUp(), took);
            } else {
              o.closed(owner.name(), event);
            }
          });
      run.tell(after);
      settle(settlement);
      run.follow(after);
    };
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
    private final boolean gated;
    private final Settlement settlement;

    Opened(OpenEvent event, boolean gated, Settlement settlement) {
      this.event = event;
      this.gated = gated;
      this.settlement = settlement;
    }

    @Override
    public boolean isReady() {
      return settlement.isBegun();
    }

    @Override
    public void run() {
      settlement.await();
      if (!gated) {
        listeners.open(event);
        return;
      }
      run.queue.login(SocketLife.this);
      try {
        listeners.open(event);
      } finally {
        openGate();
      }
    }
  }

  private final class Ended implements Dispatcher.Event {
    private final Ending ending;
    private final boolean wanted;
    private final Reconnection.@Nullable Retry retry;
    private final Settlement settlement;

    Ended(
        Ending ending, boolean wanted, Reconnection.@Nullable Retry retry, Settlement settlement) {
      this.ending = ending;
      this.wanted = wanted;
      this.retry = retry;
      this.settlement = settlement;
    }

    @Override
    public boolean isReady() {
      return settlement.isBegun();
    }

    @Override
    public void run() {
      settlement.await();
      limits.cancel(TaskLimits.Kind.GRACE); // nothing waits behind this
      UniSocketException failure = ending.failure;
      if (failure != null) {
        listeners.ending(ErrorEvent.of(failure));
      }
      if (retry == null) {
        listeners.close(ending.event);
        owner.over(ending.event, RunEnd.failure(ending.event, failure, wanted));
        return;
      }
      listeners.closeOfTask(ending.event);
      ReconnectEvent wait = retry.event;
      if (wait != null) {
        listeners.reconnect(wait);
      }
    }
  }
}
