package dev.unisocket.internal;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.transport.Transport;
import dev.unisocket.uni.UniFunctions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The one {@link Engine}: the settings of all sockets, and those that have not ended. */
public final class SocketEngine implements Engine {
  private final EngineSettings settings;
  private final Tasks tasks;
  private final GuardedObserver observer;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<SocketRun> live = new LinkedHashSet<>(); // guarded by lock
  private @Nullable UniFunctions functions; // guarded by lock
  private boolean closed; // guarded by lock
  private volatile @Nullable Target lastTarget;
  private final SharedCodec standardCodec = new SharedCodec();
  private boolean released; // guarded by lock

  /** Makes an engine; no thread starts before the first socket. */
  public SocketEngine(EngineSettings settings) {
    this.settings = settings;
    this.tasks = settings.executor == null ? Tasks.onOwnThreads() : Tasks.on(settings.executor);
    this.observer = new GuardedObserver(settings.observer);
  }

  @Override
  public TaskContext context() {
    return new TaskContext(tasks, settings.transport.timer(), observer);
  }

  @Override
  public OwnedTask socket(Target target, @Nullable Duration connectTimeout, SocketOwner owner) {
    SocketSettings sockets = settings.sockets.connectTimeout(connectTimeout);
    return add(new SocketRun(this, context(), sockets, owner, target, new Subscriptions(), null))
        .task();
  }

  @Override
  public SocketRun run(
      Target target,
      SocketSettings sockets,
      TaskContext context,
      SocketOwner owner,
      Subscriptions subscriptions) {
    Reconnection reconnection =
        sockets.reconnect.maxAttempts() == 0
            ? null
            : Reconnection.of(sockets.reconnect, sockets.handshake != null);
    return add(
        new SocketRun(this, context, sockets, owner, shared(target), subscriptions, reconnection));
  }

  /** Many clients often go to one place: returns the target of the last one if it is the same. */
  private Target shared(Target target) {
    Target last = lastTarget;
    if (last != null && last.isSame(target)) {
      return last;
    }
    lastTarget = target;
    return target;
  }

  private SocketRun add(SocketRun run) {
    lock.lock();
    try {
      requireOpen();
      live.add(run);
    } finally {
      lock.unlock();
    }
    return run;
  }

  @Override
  public void requireOpen() {
    lock.lock();
    try {
      if (closed) {
        throw ConnectFailures.socketsClosed();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public OwnedTask closedSocket(SocketOwner owner) {
    return new SocketRun(this, context(), settings.sockets, owner, null, new Subscriptions(), null)
        .task();
  }

  @Override
  public UniFunctions functions(Function<Engine, UniFunctions> make) {
    lock.lock();
    try {
      UniFunctions made = functions;
      if (made == null) {
        made = make.apply(this);
        functions = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public SocketSettings settings() {
    return settings.sockets;
  }

  @Override
  public ClientSettings client(Class<?> type) {
    return settings.clients.getOrDefault(type, ClientSettings.NONE);
  }

  @Override
  public @Nullable MessageCodec codec() {
    return settings.codec;
  }

  @Override
  public SharedCodec standardCodec() {
    return standardCodec;
  }

  @Override
  public UnaryOperator<@Nullable String> placeholders() {
    return settings.placeholders;
  }

  Transport transport() {
    return settings.transport;
  }

  /** A run has ended, and all that follows from it is under way. */
  void forget(SocketRun run) {
    boolean last;
    lock.lock();
    try {
      live.remove(run);
      last = closed && live.isEmpty();
    } finally {
      lock.unlock();
    }
    if (last) {
      // Not here: the transport may be inside the call that brought the end, with an answer to
      // give.
      Tasks.thread(this::release).start();
    }
  }

  /**
   * Ends all sockets, waits for that, and releases threads and transport; see {@code
   * UniSockets.close()}.
   */
  public void close() {
    List<SocketRun> open;
    lock.lock();
    try {
      closed = true;
      open = List.copyOf(live);
    } finally {
      lock.unlock();
    }
    open.forEach(run -> run.endAnyhow(1000, ""));
    if (open.isEmpty()) {
      release();
    } else if (open.stream().noneMatch(run -> run.dispatcher().isCurrent()) && !awaitRelease()) {
      open.forEach(SocketRun::abort);
    } // a handler does not wait for what would wait for it: the last socket releases
  }

  /**
   * Waits at most the close timeout, in real time; false if that was not enough. An interrupt ends
   * the wait and stays set.
   */
  private boolean awaitRelease() {
    lock.lock();
    try {
      long left = TimeUnit.NANOSECONDS.convert(settings.sockets.closeTimeout);
      while (!released && left > 0) {
        left = changed.awaitNanos(left);
      }
      return released;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void release() {
    if (settings.ownsTransport) {
      settings.transport.close();
    }
    tasks.close();
    lock.lock();
    try {
      released = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
