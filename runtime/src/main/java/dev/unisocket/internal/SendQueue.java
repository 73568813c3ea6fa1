package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.transport.Connection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent. Messages leave in the order in which they were accepted, whichever threads
 * call; one is in flight at the transport at a time, since the JDK's client refuses a second ("Send
 * pending"). Where nothing waits the caller's own thread writes.
 *
 * <p>States: filling (no connection yet, or a broken one), running, sealed (a close was asked for:
 * what is in goes out), ended. The transport, futures and users are called under no lock.
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
  private final SendDeadline deadline;

  private final ReentrantLock lock = new ReentrantLock();
  private final SendRoom room = new SendRoom(lock); // guarded by lock, as all below
  private final SendLine line = new SendLine();
  private final Queue<Flush> flushes = new ArrayDeque<>();
  private final Map<Object, QueuedSend> latest =
      new HashMap<>(); // by method: the last one offered in an outage
  private int messages; // in flight included
  private long bytes;
  private long accepted; // the number of the last one
  private @Nullable Connection connection; // null while nothing can be written
  private @Nullable Guard guard;
  private @Nullable QueuedSend inFlight;
  private boolean pumping; // one thread hands messages to the transport
  private boolean sealed; // takes nothing more
  private boolean ended; // and writes nothing more
  private @Nullable Runnable drained; // once sealed: what to do when all is out

  SendQueue(
      SendQueuePolicy policy,
      Dispatcher dispatcher,
      Completions completions,
      SendDeadline deadline,
      Consumer<SocketObserver.Drop> observer) {
    this.policy = policy;
    this.dispatcher = dispatcher;
    this.completions = completions;
    this.deadline = deadline;
    this.observer = observer;
  }

  /** Begins to write. */
  void open(Connection connection, Guard guard) {
    lock.lock();
    try {
      if (ended) {
        return;
      }
      this.connection = connection;
      this.guard = guard;
    } finally {
      lock.unlock();
    }
    pump();
  }

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
    int dropped = 0;
    boolean replaced = false;
    UniSocketException refusal;
    lock.lock();
    try {
      refusal =
          sealed ? Failures.notConnectedToSend() : send.withdrawn ? Failures.cancelled() : null;
      if (refusal == null && room.isFree() && hasRoomInPlaceOf(replaceable(send), send)) {
        replaced = replace(send);
      }
      if (refusal == null && !(hasRoom(send) && room.isFree())) {
        if (policy.overflow() == Overflow.DROP_OLDEST) {
          dropped = dropOldestFor(send);
        } else if (policy.overflow() == Overflow.BLOCK) {
          refusal = awaitRoom(send);
        }
        if (refusal == null && !hasRoom(send)) {
          refusal = Failures.queueFull(policy);
          send.dropped = policy.overflow() == Overflow.DROP_LATEST;
          dropped = send.dropped ? 1 : 0;
        }
      }
      if (refusal == null) {
        replaced |= replace(send); // it may have waited for room
        remember(send);
        send.stage = QueuedSend.Stage.WAITING;
        send.number = ++accepted;
        line.add(send);
        messages++;
        bytes += send.size;
      }
      room.next(this::hasRoom);
    } finally {
      lock.unlock();
    }
    for (int i = 0; i < dropped; i++) {
      observer.accept(SocketObserver.Drop.OVERFLOW);
    }
    if (replaced) {
      observer.accept(SocketObserver.Drop.REPLACED);
    }
    tell();
    pump();
    return refusal;
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
      send.outcome = made;
      send.success = Completion.of(made, value);
      return made;
    } finally {
      lock.unlock();
    }
  }

  /** Returns when all that was accepted before is written or has failed. */
  CompletableFuture<Void> flush() {
    lock.lock();
    try {
      if (oldest() > accepted) {
        return CompletableFuture.completedFuture(null);
      }
      Flush flush = new Flush(accepted);
      flushes.add(flush);
      return flush.outcome;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes nothing more; when what is in has left, {@code then} runs, on any thread, unless the
   * queue is ended before.
   */
  void seal(Runnable then) {
    lock.lock();
    try {
      sealed = true;
      drained = then;
      room.nobody();
    } finally {
      lock.unlock();
    }
    pump();
  }

  /**
   * Ends: everything that is left fails. May be called under a lock.
   *
   * @param event how the connection ended, null if there was none
   */
  Ended end(@Nullable CloseEvent event, @Nullable Throwable cause) {
    List<Completion<?>> futures = new ArrayList<>();
    int failed = 0;
    lock.lock();
    try {
      sealed = true;
      ended = true;
      drained = null;
      connection = null;
      guard = null;
      room.nobody();
      deadline.cancel();
      for (Flush flush = flushes.poll(); flush != null; flush = flushes.poll()) {
        futures.add(Completion.of(flush.outcome, null));
      }
      QueuedSend writing = inFlight;
      if (writing != null) {
        inFlight = null;
        fail(writing, Failures.maybeDelivered(event, cause), true, futures::add);
        failed++;
      }
      for (QueuedSend next = line.first(); next != null; next = line.first()) {
        line.remove(next);
        fail(next, Failures.neverSent(event, cause), true, futures::add);
        failed++;
      }
    } finally {
      lock.unlock();
    }
    return new Ended(failed, futures);
  }

  int messages() {
    lock.lock();
    try {
      return messages;
    } finally {
      lock.unlock();
    }
  }

  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Hands messages to the transport, in a loop: one that is taken at once needs no callback, and
   * nothing recurses.
   */
  private void pump() {
    for (boolean mine = false; ; mine = true) {
      QueuedSend next;
      Connection to;
      Runnable then = null;
      lock.lock();
      try {
        if (mine) {
          pumping = false;
        }
        to = connection;
        if (pumping || inFlight != null || to == null) {
          return;
        }
        next = line.first();
        if (next == null) {
          then = drained;
          drained = null;
        } else {
          line.remove(next);
          next.stage = QueuedSend.Stage.IN_FLIGHT;
          inFlight = next;
          pumping = true;
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
      CompletableFuture<?> sent = transmit(to, next);
      if (sent.isDone()) {
        sent(next, failureOf(sent));
      } else {
        armDeadline(next);
        CompletableFuture<?> unused =
            sent.whenComplete(
                (nothing, failure) -> {
                  sent(next, failure);
                  pump(); // does nothing while this loop goes on, which then looks again
                });
      }
    }
  }

  private static CompletableFuture<?> transmit(Connection to, QueuedSend send) {
    try {
      ByteBuffer binary = send.bytes;
      return binary != null ? to.sendBinary(binary) : to.sendText(String.valueOf(send.text));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e); // the transport may be a user's own
    }
  }

  private void sent(QueuedSend send, @Nullable Throwable failure) {
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
      if (inFlight != send) {
        return; // ended meanwhile
      }
      if (cause == null) {
        inFlight = null;
        send.stage = QueuedSend.Stage.TAKEN;
        if (send.success != null) {
          completions.add(send.success);
        }
        if (send.fate != null) {
          send.fate.taken();
        }
        left(send);
      } else if (alone) {
        inFlight = null;
        fail(send, Failures.refused(cause), false, completions::add);
      } else {
        broken = guard; // it stays in flight until the end: the failure tells how that was
        connection = null;
      }
    } finally {
      lock.unlock();
    }
    tell();
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

  private void armDeadline(QueuedSend send) {
    lock.lock();
    try {
      if (inFlight == send) {
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
      QueuedSend writing = inFlight;
      if (deadline.fired(writing, this::checkDeadline) && writing != null) {
        late = guard;
        size = writing.size;
        connection = null;
      }
    } finally {
      lock.unlock();
    }
    if (late != null) {
      late.sendTimedOut(size);
    }
  }

  /**
   * Takes a message out that its user does not want any more.
   *
   * @return false if the transport has it, or it is over
   */
  boolean withdraw(QueuedSend send) {
    lock.lock();
    try {
      if (send.stage == QueuedSend.Stage.NEW) {
        send.withdrawn = true;
        room.nobody(); // its sender may wait for room
        return true;
      }
      if (send.stage != QueuedSend.Stage.WAITING) {
        return false;
      }
      line.remove(send);
      // Whoever settled the future knows; callbacks of the same message have yet to hear of an end.
      fail(send, Failures.cancelled(), true, settled -> {});
    } finally {
      lock.unlock();
    }
    tell();
    pump(); // it may have been the last before a close frame
    return true;
  }

  private boolean hasRoom(QueuedSend send) {
    return messages < policy.capacity() && bytes + send.size <= policy.bytes();
  }

  /**
   * Returns what a message takes the place of: while nothing can be written, the one of its method
   * that waits.
   */
  private @Nullable QueuedSend replaceable(QueuedSend send) {
    QueuedSend before =
        send.latestOf == null || connection != null ? null : latest.get(send.latestOf);
    return before != null && before.stage == QueuedSend.Stage.WAITING ? before : null;
  }

  private boolean hasRoomInPlaceOf(@Nullable QueuedSend before, QueuedSend send) {
    return before != null
        && messages <= policy.capacity()
        && bytes - before.size + send.size <= policy.bytes();
  }

  private boolean replace(QueuedSend send) {
    QueuedSend before = replaceable(send);
    if (before == null) {
      return false;
    }
    line.remove(before);
    fail(before, Failures.replaced(), true, completions::add);
    return true;
  }

  private void remember(QueuedSend send) {
    if (send.latestOf != null && connection == null) {
      latest.put(send.latestOf, send);
    }
  }

  private @Nullable UniSocketException awaitRoom(QueuedSend send) {
    switch (room.await(
        send,
        this::hasRoom,
        () -> sealed || send.withdrawn,
        policy.blockTimeout(),
        deadline.timer())) {
      case ROOM:
        return null;
      case CLOSED:
        return send.withdrawn ? Failures.cancelled() : Failures.closedWhileBlocked();
      case INTERRUPTED:
        return Failures.interruptedWhileBlocked();
      default:
        return Failures.queueFull(policy);
    }
  }

  /** Drops nothing where even that would not make room: the message in flight cannot be dropped. */
  private int dropOldestFor(QueuedSend send) {
    QueuedSend writing = inFlight;
    if (writing != null && (policy.capacity() < 2 || writing.size + send.size > policy.bytes())) {
      return 0;
    }
    SendQueueFullException dropped = Failures.dropped(policy);
    int count = 0;
    for (QueuedSend oldest = line.first();
        oldest != null && !hasRoom(send);
        oldest = line.first()) {
      line.remove(oldest);
      fail(oldest, dropped, true, completions::add);
      count++;
    }
    return count;
  }

  private void fail(
      QueuedSend send, UniSocketException failure, boolean told, Consumer<Completion<?>> to) {
    send.stage = QueuedSend.Stage.FAILED;
    send.failure = failure;
    if (send.outcome != null) {
      to.accept(Completion.failed(send.outcome, failure));
    }
    if (send.fate != null) {
      send.fate.failed(failure, told, to);
    }
    left(send);
  }

  private void left(QueuedSend send) {
    messages--;
    bytes -= send.size;
    room.next(this::hasRoom);
    long oldest = oldest();
    for (Flush flush = flushes.peek();
        flush != null && flush.upTo < oldest;
        flush = flushes.peek()) {
      flushes.remove();
      completions.add(Completion.of(flush.outcome, null));
    }
  }

  private void tell() {
    completions.schedule();
    dispatcher.wakeAway(); // for the fates that lined something up
  }

  /** Returns the number of the oldest message that has not left; more than any if there is none. */
  private long oldest() {
    QueuedSend writing = inFlight;
    QueuedSend first = line.first();
    return writing != null ? writing.number : first != null ? first.number : Long.MAX_VALUE;
  }

  /** What an end did. */
  static final class Ended {
    final int failed;
    final List<Completion<?>> futures;

    Ended(int failed, List<Completion<?>> futures) {
      this.failed = failed;
      this.futures = futures;
    }
  }

  private static final class Flush {
    final long upTo;
    final Outcome<Void> outcome = new Outcome<>();

    Flush(long upTo) {
      this.upTo = upTo;
    }
  }
}
