package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.transport.Connection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, over the connections of one run of a client. Messages leave in the order
 * in which they were accepted, whichever threads call; one is in flight at the transport at a time,
 * since the JDK's client refuses a second ("Send pending"). Where nothing waits the caller's own
 * thread writes.
 *
 * <p>States: filling (no connection), running, gated (a later connection, whose open handlers have
 * not returned: only what they send leaves), broken (the transport failed, the end is on its way),
 * sealed (a close was asked for: what is in goes out), ended. The transport, futures and users are
 * called under no lock.
 */
final class SendQueue {

  /** Hears what sending does to the connection; called under no lock. */
  interface Guard {
    /** The transport failed: nothing more can be sent. */
    void sendFailed(Throwable cause);

    /** A message was not taken in time. */
    void sendTimedOut(long bytes);
  }

  private final SendQueuePolicy policy;
  private final Dispatcher dispatcher;
  private final Completions completions;
  private final Consumer<SocketObserver.Drop> observer;
  private final SendDeadline deadline; // guarded by lock

  private final ReentrantLock lock;
  private final SendStore store; // guarded by lock, as all below
  private @Nullable Channel channel; // null while there is no connection
  private @Nullable Runnable drained; // once sealed: what to do when all is out

  SendQueue(
      SendQueuePolicy policy,
      Subscriptions subscriptions,
      Dispatcher dispatcher,
      Completions completions,
      SendDeadline deadline,
      Consumer<SocketObserver.Drop> observer) {
    this(policy, subscriptions, dispatcher, completions, deadline, observer, new ReentrantLock());
  }

  /** The same, with a lock by which a test decides whose turn it is. */
  SendQueue(
      SendQueuePolicy policy,
      Subscriptions subscriptions,
      Dispatcher dispatcher,
      Completions completions,
      SendDeadline deadline,
      Consumer<SocketObserver.Drop> observer,
      ReentrantLock lock) {
    this.lock = lock;
    this.policy = policy;
    this.dispatcher = dispatcher;
    this.completions = completions;
    this.deadline = deadline;
    this.observer = observer;
    this.store = new SendStore(policy, subscriptions, completions, lock);
  }

  // --- connections

  /**
   * There is a connection; {@link #write} begins. May be called under a lock.
   *
   * @param again whether subscriptions are sent again, before what waits
   * @param gated whether all waits for {@link #openGate}, but for what the thread of {@link #login}
   *     sends
   */
  void attach(Connection connection, Guard guard, boolean again, boolean gated) {
    lock.lock();
    try {
      channel = new Channel(connection, guard);
      store.opened();
      if (again) {
        store.lineUpSubscriptions();
      }
      store.lines.gated = gated;
    } finally {
      lock.unlock();
    }
  }

  void write() {
    tell(List.of());
    pump();
  }

  /** What this thread sends from now on leaves before the gate opens. */
  void login(Guard guard) {
    lock.lock();
    try {
      Channel to = channel;
      if (to != null && to.guard == guard && store.lines.gated) {
        to.login = Thread.currentThread();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets go what waits. Idempotent, and without effect on another connection than the guard's. */
  void openGate(Guard guard) {
    lock.lock();
    try {
      Channel to = channel;
      if (to == null || to.guard != guard || !store.lines.gated) {
        return;
      }
      openGate(to);
    } finally {
      lock.unlock();
    }
    pump();
  }

  private void openGate(Channel to) {
    store.lines.gated = false;
    to.login = null;
  }

  /** Returns whether the calling thread is that of the open handlers, with the gate closed. */
  private boolean isLogin() {
    Channel to = channel;
    return to != null && to.login == Thread.currentThread();
  }

  /**
   * The connection is gone, and another may follow: what is in flight fails, and what does not wait
   * for an outage to end. May be called under a lock.
   */
  Ended broke(CloseEvent event, @Nullable Throwable cause) {
    List<Completion<?>> futures = new ArrayList<>();
    int failed;
    List<SocketObserver.Drop> drops;
    lock.lock();
    try {
      channel = null;
      deadline.cancel();
      failed = store.broke(event, cause, futures::add);
      store.room.everybody(); // some may not wait in an outage
      drops = store.takeDrops();
    } finally {
      lock.unlock();
    }
    return new Ended(failed, futures, drops);
  }

  /**
   * Ends: everything that is left fails. May be called under a lock.
   *
   * @param event how the connection ended, null if there was none
   */
  Ended end(@Nullable CloseEvent event, @Nullable Throwable cause) {
    List<Completion<?>> futures = new ArrayList<>();
    int failed;
    lock.lock();
    try {
      store.sealed = true;
      drained = null;
      channel = null;
      store.room.everybody();
      deadline.cancel();
      failed = store.end(event, cause, futures::add);
    } finally {
      lock.unlock();
    }
    return new Ended(failed, futures, List.of());
  }

  // --- coming in

  /**
   * Takes a message, or says why not; with {@link Overflow#BLOCK} it may wait for room. A message
   * that is taken is written, on this thread if nothing is in the way.
   *
   * @return null if it was accepted
   */
  @Nullable UniSocketException offer(QueuedSend send) {
    if (send.size > policy.bytes()) {
      return Failures.largerThanQueue(send.size, policy.bytes());
    }
    UniSocketException refusal;
    List<SocketObserver.Drop> drops;
    lock.lock();
    try {
      refusal = accept(send);
      store.letIn();
      drops = store.takeDrops();
    } finally {
      lock.unlock();
    }
    tell(drops);
    pump();
    return refusal;
  }

  private @Nullable UniSocketException accept(QueuedSend send) {
    UniSocketException refusal = store.refusal(send);
    if (refusal != null || store.takesBack(send)) {
      return refusal;
    }
    if (isLogin()) {
      if (!store.hasLoginRoom(send)) {
        return Failures.queueFull(policy);
      }
      store.add(send, store.lines.login());
      return null;
    }
    boolean free = store.room.isFree();
    if (!(free && (store.hasRoom(send) || store.hasRoomInPlace(send)))) {
      refusal = makeRoom(send);
      if (refusal != null || send.stage != QueuedSend.Stage.NEW) {
        return refusal; // while it waited, whoever made room may have taken it in
      }
    }
    store.takeIn(send);
    return null;
  }

  private @Nullable UniSocketException makeRoom(QueuedSend send) {
    switch (policy.overflow()) {
      case BLOCK:
        return awaitRoom(send);
      case DROP_OLDEST:
        store.dropOldestFor(send);
        return store.hasRoom(send) ? null : Failures.queueFull(policy);
      case DROP_LATEST:
        store.dropped(send);
        return Failures.queueFull(policy);
      default:
        return Failures.queueFull(policy);
    }
  }

  private @Nullable UniSocketException awaitRoom(QueuedSend send) {
    switch (store.room.await(
        send,
        store::hasRoom,
        () -> store.refusal(send) != null,
        policy.blockTimeout(),
        deadline.timer())) {
      case ROOM:
      case TAKEN_IN:
        return null;
      case CLOSED:
        return send.withdrawn ? Failures.cancelled() : Failures.closedWhileBlocked();
      case INTERRUPTED:
        return Failures.interruptedWhileBlocked();
      default:
        return Failures.queueFull(policy);
    }
  }

  /**
   * Returns the future of a message that was accepted; done if its outcome is known.
   *
   * @param value what it completes with once the transport took the message
   */
  <T> CompletableFuture<T> future(QueuedSend send, @Nullable T value) {
    lock.lock();
    try {
      if (send.stage == QueuedSend.Stage.TAKEN) {
        return CompletableFuture.completedFuture(value);
      }
      if (send.failure != null) {
        return CompletableFuture.failedFuture(send.failure);
      }
      Outcome<T> made = new Outcome<>(() -> withdraw(send));
      send.success = Completion.of(made, value);
      return made;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a message out that its user does not want any more.
   *
   * @return false if the transport has it, or it is over, or another needs it
   */
  boolean withdraw(QueuedSend send) {
    lock.lock();
    try {
      if (send.stage == QueuedSend.Stage.NEW) {
        send.withdrawn = true;
        store.room.everybody(); // its sender may wait for room
        return true;
      }
      if (send.line == null || send.follower() != null) {
        return false; // another waits for the same message
      }
      store.remove(send);
      // Whoever settled the future knows; callbacks of the same message have yet to hear of an end.
      store.fail(send, Failures.cancelled(), true, settled -> {});
      store.letIn();
    } finally {
      lock.unlock();
    }
    tell(List.of());
    pump(); // it may have been the last before a close frame
    return true;
  }

  /** Returns when all that was accepted before is written or has failed. */
  CompletableFuture<Void> flush() {
    CompletableFuture<Void> flush;
    lock.lock();
    try {
      Channel to = channel;
      if (to != null && isLogin()) {
        openGate(to); // whoever waits for all must not be waited for
      }
      flush = store.flush();
    } finally {
      lock.unlock();
    }
    pump();
    return flush;
  }

  /**
   * Takes nothing more; when what is in has left, {@code then} runs, on any thread, unless the
   * queue is ended before.
   */
  void seal(Runnable then) {
    lock.lock();
    try {
      store.sealed = true;
      drained = then;
      store.room.everybody();
      Channel to = channel;
      if (to != null && isLogin()) {
        openGate(to); // the same for whoever waits for the end
      }
    } finally {
      lock.unlock();
    }
    pump();
  }

  int messages() {
    lock.lock();
    try {
      return store.messages();
    } finally {
      lock.unlock();
    }
  }

  long bytes() {
    lock.lock();
    try {
      return store.bytes();
    } finally {
      lock.unlock();
    }
  }

  // --- going out

  /**
   * Hands messages to the transport, in a loop: one that is taken at once needs no callback, and
   * nothing recurses.
   */
  private void pump() {
    for (Channel mine = null; ; ) {
      QueuedSend next;
      Channel to;
      Runnable then = null;
      lock.lock();
      try {
        if (mine != null) {
          mine.pumping = false;
        }
        to = channel;
        if (to == null || to.broken || to.pumping || store.inFlight != null) {
          return;
        }
        next = store.lines.next();
        if (next != null) {
          store.remove(next);
          next.stage = QueuedSend.Stage.IN_FLIGHT;
          store.inFlight = next;
          to.pumping = true;
        } else if (store.lines.any() == null) {
          then = drained;
          drained = null;
        }
      } finally {
        lock.unlock();
      }
      if (next == null) {
        if (then != null) {
          then.run();
        }
        return;
      }
      mine = to;
      CompletableFuture<?> sent = transmit(to.connection, next);
      if (sent.isDone()) {
        sent(to, next, failureOf(sent));
      } else {
        armDeadline(to, next);
        CompletableFuture<?> unused =
            sent.whenComplete(
                (nothing, failure) -> {
                  sent(to, next, failure);
                  pump(); // does nothing while this loop goes on, which then looks again
                });
      }
    }
  }

  private static CompletableFuture<?> transmit(Connection to, QueuedSend send) {
    try {
      ByteBuffer binary = send.bytes;
      if (binary == null) {
        return to.sendText(String.valueOf(send.text));
      }
      // A transport may move its position; a subscription is sent again.
      return to.sendBinary(
          send.role() == QueuedSend.Role.SUBSCRIBE ? binary.asReadOnlyBuffer() : binary);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e); // the transport may be a user's own
    }
  }

  private void sent(Channel by, QueuedSend send, @Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    // A transport may refuse one message without harm to the connection, as the JDK's client does
    // with half a surrogate pair.
    boolean alone =
        cause instanceof IllegalArgumentException
            || (cause != null && cause.getCause() instanceof CharacterCodingException);
    Guard broken = null;
    lock.lock();
    try {
      if (channel != by || store.inFlight != send) {
        return; // ended meanwhile
      }
      if (cause == null) {
        store.inFlight = null;
        store.taken(send, completions::add);
      } else if (alone) {
        store.inFlight = null;
        store.fail(send, Failures.refused(cause), false, completions::add);
      } else {
        broken = by.guard; // it stays in flight until the end: the failure tells how that was
        by.broken = true;
      }
    } finally {
      lock.unlock();
    }
    tell(List.of());
    if (broken != null && cause != null) {
      broken.sendFailed(cause);
    }
  }

  private static @Nullable Throwable failureOf(CompletableFuture<?> done) {
    try {
      done.join();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private void armDeadline(Channel by, QueuedSend send) {
    lock.lock();
    try {
      if (channel == by && store.inFlight == send) {
        deadline.arm(send, this::checkDeadline);
      }
    } finally {
      lock.unlock();
    }
  }

  private void checkDeadline() {
    Guard late = null;
    long size = 0;
    lock.lock();
    try {
      QueuedSend writing = store.inFlight;
      Channel by = channel;
      if (deadline.fired(writing, this::checkDeadline) && writing != null && by != null) {
        late = by.guard;
        size = writing.size;
        by.broken = true;
      }
    } finally {
      lock.unlock();
    }
    if (late != null) {
      late.sendTimedOut(size);
    }
  }

  private void tell(List<SocketObserver.Drop> drops) {
    if (!drops.isEmpty()) { // which is rare, and an iterator for each message is not free
      drops.forEach(observer);
    }
    completions.schedule();
    dispatcher.wakeAway(); // for the fates that lined something up
  }

  /** What an end did; the observer has yet to hear of it. */
  static final class Ended {
    final int failed;
    final List<Completion<?>> futures;
    final List<SocketObserver.Drop> drops;

    Ended(int failed, List<Completion<?>> futures, List<SocketObserver.Drop> drops) {
      this.failed = failed;
      this.futures = futures;
      this.drops = drops;
    }
  }

  /** One connection. */
  private static final class Channel {
    final Connection connection;
    final Guard guard;
    boolean broken; // nothing more can be written
    boolean pumping; // one thread hands messages to the transport
    @Nullable Thread login; // whose sends pass the gate

    Channel(Connection connection, Guard guard) {
      this.connection = connection;
      this.guard = guard;
    }
  }
}
