package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.Registration;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.Transport;
import dev.unisocket.uni.CloseSocketOptions;
import dev.unisocket.uni.SendSocketMessageOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, and the connection that comes of it.
 *
 * <pre>
 * CONNECTING --open--> OPEN --close()--> CLOSING --peer's close, deadline--> CLOSED
 *     |                  +---peer's close, a break, abort(), a message too large--^
 *     +--failure, deadline, abort()-------------------------------------------^
 * </pre>
 *
 * <p>A transition happens under the lock, and what follows from it takes its place there: futures in a settlement, events in the line
 * of the dispatcher. The transport, futures, observers and handlers are called after the lock is released. Lock order: this task, its queue,
 * its dispatcher.
 */
final class RuntimeSocketTask
    implements OwnedTask, Attempt.Socket, ConnectionEvents.Socket, SendQueue.Guard {
  private static final CloseEvent ABNORMAL = CloseEvent.of(1006, "", false);

  /** How long what arrives waits for handlers that are bound in the lines below the connect. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final SocketEngine engine;
  private final TaskContext context;
  private final SocketSettings settings;
  private final SocketOwner owner;
  private final @Nullable Target target; // null: closed from the start
  private final TaskListeners listeners;
  private final SendQueue queue;
  private final Demand demand = new Demand();
  private final TaskLimits limits;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile ReadyState state; // written under lock, as all below
  private volatile String protocol = "";
  private volatile boolean graceOver;
  private long startedAt; // of the timer, set before the attempt begins
  private @Nullable Connection connection;
  private @Nullable OpenEvent openEvent;
  private @Nullable UniSocketException connectFailure;
  private @Nullable CloseEvent closeEvent;
  private @Nullable Throwable brokenBy; // a send failed: nothing more goes out
  private List<Outcome<OpenEvent>> openOutcomes = new ArrayList<>();
  private List<Outcome<CloseEvent>> closeOutcomes = new ArrayList<>();

  RuntimeSocketTask(
      SocketEngine engine,
      TaskContext context,
      SocketSettings settings,
      SocketOwner owner,
      @Nullable Target target) {
    this.engine = engine;
    this.context = context;
    this.settings = settings;
    this.owner = owner;
    this.target = target;
    this.state = target == null ? ReadyState.CLOSED : ReadyState.CONNECTING;
    this.limits = new TaskLimits(context.timer);
    this.listeners = new TaskListeners(owner, context.dispatcher, context.observer);
    this.queue =
        new SendQueue(
            settings.sendQueue,
            context.dispatcher,
            context.completions,
            new SendDeadline(context.timer, settings.sendTimeout),
            why -> observe(o -> o.dropped(owner.name(), why)));
    if (target == null) {
      closeEvent = ABNORMAL;
      queue.end(null, null);
    }
  }

  // --- connecting

  @Override
  public void start() {
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
    Transport transport = engine.transport();
    new Attempt(
            transport,
            context.executor,
            this,
            new ConnectionEvents(this, settings.maxMessageSize))
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
        openEvent = event;
        protocol = chosen;
        state = ReadyState.OPEN;
        List<Completion<?>> futures = new ArrayList<>();
        openOutcomes.forEach(outcome -> futures.add(Completion.of(outcome, event)));
        openOutcomes = List.of();
        settlement = settlement(futures);
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
    limits.set(TaskLimits.Kind.GRACE, GRACE, this::graceIsOver);
    Duration took = Duration.ofNanos(context.timer.nanoTime() - startedAt);
    observe(o -> o.opened(owner.name(), took));
    queue.open(opened, this);
    settle(settlement);
    request(demand.opened());
  }

  @Override
  public CompletableFuture<OpenEvent> opened() {
    lock.lock();
    try {
      if (openEvent != null) {
        return CompletableFuture.completedFuture(openEvent);
      }
      if (connectFailure != null) {
        return CompletableFuture.failedFuture(connectFailure);
      }
      // A user who took the future back must not be left with an open socket.
      Outcome<OpenEvent> outcome = new Outcome<>(this::abort);
      openOutcomes.add(outcome);
      return outcome;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public OpenEvent awaitOpen() {
    lock.lock();
    try {
      while (openEvent == null && connectFailure == null) {
        changed.await();
      }
      if (openEvent != null) {
        return openEvent;
      }
      throw connectFailure;
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
    request(demand.arrived());
  }

  @Override
  public void messageArrived(IncomingMessage message) {
    lock.lock();
    try {
      if (state == ReadyState.CLOSED) {
        return; // the close has its place in the line, nothing comes behind it
      }
      context.dispatcher.add(new Arrived(message));
    } finally {
      lock.unlock();
    }
    int more = demand.arrived(message.size());
    context.dispatcher.wake();
    request(more);
  }

  @Override
  public void tooLarge(MessageTooLargeException failure) {
    // The JDK's client cannot send 1009: the connection is cut off.
    end(false, failure, CloseEvent.of(1009, "", false), true);
  }

  private void request(int calls) {
    Connection from = connection();
    if (calls > 0 && from != null) {
      from.request(calls);
    }
  }

  private @Nullable Connection connection() {
    lock.lock();
    try {
      return state == ReadyState.CLOSED ? null : connection;
    } finally {
      lock.unlock();
    }
  }

  private void graceIsOver() {
    graceOver = true;
    context.dispatcher.wake();
  }

  // --- sending

  @Override
  public CompletableFuture<Void> send(String text) {
    try {
      return send(QueuedSend.text(text, null));
    } catch (UniSocketException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public CompletableFuture<Void> send(ByteBuffer bytes) {
    return send(QueuedSend.copyOf(bytes, null));
  }

  @Override
  public void send(SendSocketMessageOptions options) {
    CompletableFuture<Void> unused = sendAsync(options); // the callbacks tell
  }

  @Override
  public CompletableFuture<Void> sendAsync(SendSocketMessageOptions options) {
    Callbacks callbacks =
        new Callbacks(
            context.dispatcher,
            "sendSocketMessage",
            options.success(),
            options.fail(),
            options.complete());
    UniSocketException refusal;
    try {
      QueuedSend send = QueuedSend.of(options.data(), callbacks);
      refusal = mayWait() ? offer(send) : Failures.notConnectedToSend();
      if (refusal == null) {
        return future(send);
      }
    } catch (UniSocketException e) {
      refusal = e;
    }
    callbacks.fail(refusal);
    return CompletableFuture.failedFuture(refusal);
  }

  private CompletableFuture<Void> send(QueuedSend send) {
    UniSocketException refusal = mayWait() ? offer(send) : Failures.notConnectedToSend();
    return refusal != null ? CompletableFuture.failedFuture(refusal) : future(send);
  }

  private boolean mayWait() {
    return settings.sendBeforeOpen || state != ReadyState.CONNECTING;
  }

  @Override
  public @Nullable UniSocketException offer(QueuedSend send) {
    return queue.offer(send);
  }

  @Override
  public CompletableFuture<Void> future(QueuedSend send) {
    return queue.future(send);
  }

  @Override
  public int queuedMessages() {
    return queue.messages();
  }

  @Override
  public long queuedBytes() {
    return queue.bytes();
  }

  @Override
  public CompletableFuture<Void> flush() {
    return queue.flush();
  }

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

  // --- ending

  @Override
  public CompletableFuture<CloseEvent> close() {
    return close(1000, "");
  }

  @Override
  public CompletableFuture<CloseEvent> close(int code, String reason) {
    UniSocketException refusal = beginClose(code, reason, null);
    return refusal != null ? CompletableFuture.failedFuture(refusal) : ended();
  }

  @Override
  public @Nullable UniSocketException beginClose(
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

  @Override
  public void close(CloseSocketOptions options) {
    tryClose(options);
  }

  @Override
  public @Nullable UniSocketException tryClose(CloseSocketOptions options) {
    Callbacks callbacks =
        new Callbacks(
            context.dispatcher,
            "closeSocket",
            options.success(),
            options.fail(),
            options.complete());
    UniSocketException refusal =
        beginClose(options.code(), options.reason(), callbacks::taken);
    if (refusal != null) {
      callbacks.fail(refusal);
    }
    return refusal;
  }

  private void closing(int code, String reason) {
    limits.set(
        TaskLimits.Kind.CLOSE, settings.closeTimeout, () -> end(false, null, ABNORMAL, true));
    queue.seal(() -> sendClose(code, reason));
    request(demand.closing());
  }

  private void sendClose(int code, String reason) {
    Connection to = connection();
    if (to == null) {
      return;
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
  public void endAnyhow(int code, String reason) {
    // The reason of the second: an attempt that opens between the two.
    if (!end(true, null, CloseEvent.of(code, reason, false), true)) {
      beginClose(code, reason, null);
    }
  }

  @Override
  public void abort() {
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

  @Override
  public CompletableFuture<CloseEvent> ended() {
    lock.lock();
    try {
      if (closeEvent != null) {
        return CompletableFuture.completedFuture(closeEvent);
      }
      Outcome<CloseEvent> outcome = new Outcome<>();
      closeOutcomes.add(outcome);
      return outcome;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void endsWith(Outcome<CloseEvent> future) {
    CloseEvent known;
    lock.lock();
    try {
      known = closeEvent;
      if (known == null) {
        closeOutcomes.add(future);
      }
    } finally {
      lock.unlock();
    }
    if (known != null) {
      context.completions.add(Completion.of(future, known));
      context.completions.schedule();
    }
  }

  @Override
  public void awaitEnd() {
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
      boolean onlyConnecting, @Nullable UniSocketException failure, CloseEvent event, boolean abort) {
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
      state = ReadyState.CLOSED;
      closeEvent = event;
      ending = connection;
      demand.ended();
      attempt = failure != null ? failure : ConnectFailures.givenUp();
      unsent = queue.end(connecting ? null : event, connecting ? attempt : failure);
      List<Completion<?>> futures = new ArrayList<>();
      if (connecting) {
        connectFailure = attempt;
        openOutcomes.forEach(outcome -> futures.add(Completion.failed(outcome, attempt)));
      }
      closeOutcomes.forEach(outcome -> futures.add(Completion.of(outcome, event)));
      futures.addAll(unsent.futures);
      openOutcomes = List.of();
      closeOutcomes = List.of();
      settlement = settlement(futures);
      context.dispatcher.add(
          new Ended(failure == null ? null : ErrorEvent.of(failure), event, settlement));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    // What came before a close frame goes on waiting for its handlers; a break ends that.
    boolean noGrace = !event.clean() || !demand.isWaiting();
    limits.end(noGrace);
    if (noGrace) {
      graceOver = true;
    }
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
    engine.forget(this);
    return true;
  }

  private Settlement settlement(List<Completion<?>> futures) {
    return new Settlement(context.completions, context.dispatcher, futures);
  }

  private void settle(Settlement settlement) {
    settlement.start(context.executor);
  }

  // --- listening

  @Override
  public Dispatcher dispatcher() {
    return context.dispatcher;
  }

  @Override
  public Registration onOpen(Consumer<OpenEvent> listener) {
    return listeners.onOpen(listener);
  }

  @Override
  public Registration onMessage(Consumer<MessageEvent> listener) {
    return listeners.onMessage(listener);
  }

  @Override
  public Registration onError(Consumer<ErrorEvent> listener) {
    return listeners.onError(listener);
  }

  @Override
  public Registration onClose(Consumer<CloseEvent> listener) {
    return listeners.onClose(listener);
  }

  @Override
  public void ownerListens() {
    listeners.ownerListens();
  }

  @Override
  public void offerOpen(Iterable<? extends Consumer<? super OpenEvent>> handlers) {
    listeners.offerOpen(handlers);
  }

  @Override
  public void offerError(Iterable<? extends Consumer<? super ErrorEvent>> handlers) {
    listeners.offerError(handlers);
  }

  @Override
  public void offerClose(Iterable<? extends Consumer<? super CloseEvent>> handlers) {
    listeners.offerClose(handlers);
  }

  @Override
  public void lineUp(ErrorEvent event) {
    context.dispatcher.add(() -> listeners.report(event));
  }

  @Override
  public ReadyState readyState() {
    return state;
  }

  @Override
  public String protocol() {
    return protocol;
  }

  private void observe(Consumer<SocketObserver> call) {
    context.observer.tell(call);
  }

  /** Returns the owner's name and the state, never the url. */
  @Override
  public String toString() {
    return "SocketTask[" + owner.name() + ", " + state + "]";
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

  private final class Arrived implements Dispatcher.Event {
    private final IncomingMessage message;

    Arrived(IncomingMessage message) {
      this.message = message;
    }

    @Override
    public boolean isReady() {
      return graceOver || !listeners.waits(message);
    }

    @Override
    public void handle() {
      listeners.message(message);
      request(demand.handled(message.size()));
    }
  }

  private final class Ended implements Dispatcher.Event {
    private final @Nullable ErrorEvent error;
    private final CloseEvent event;
    private final Settlement settlement;

    Ended(@Nullable ErrorEvent error, CloseEvent event, Settlement settlement) {
      this.error = error;
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
      if (error != null) {
        listeners.ending(error);
      }
      listeners.close(event);
    }
  }

}
