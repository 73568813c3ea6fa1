package dev.unisocket.internal;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Senders that wait for room, served in the order in which they came. Guarded by the queue's lock.
 */
final class SendRoom {
  enum Result {
    ROOM,
    CLOSED,
    TIMED_OUT,
    INTERRUPTED
  }

  private final ReentrantLock lock;
  private static final Deque<Waiter> NOBODY = new ArrayDeque<>(0); // nothing is added to it

  private Deque<Waiter> waiters = NOBODY;

  SendRoom(ReentrantLock lock) {
    this.lock = lock;
  }

  /** Returns whether nobody waits. */
  boolean isFree() {
    return waiters.isEmpty();
  }

  /**
   * Waits; the lock is released meanwhile.
   *
   * @param timeout null for no limit
   */
  Result await(
      QueuedSend send,
      Predicate<QueuedSend> hasRoom,
      BooleanSupplier closed,
      @Nullable Duration timeout,
      Timer timer) {
    Waiter waiter = new Waiter(send, lock.newCondition());
    if (waiters == NOBODY) {
      waiters = new ArrayDeque<>();
    }
    waiters.add(waiter);
    Timer.Timeout limit = timeout == null ? null : timer.schedule(() -> timeOut(waiter), timeout);
    try {
      while (true) {
        if (closed.getAsBoolean()) {
          return Result.CLOSED;
        }
        if (waiters.peek() == waiter && hasRoom.test(send)) {
          return Result.ROOM;
        }
        if (waiter.timedOut) {
          return Result.TIMED_OUT;
        }
        waiter.turn.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.INTERRUPTED;
    } finally {
      waiters.remove(waiter);
      if (limit != null) {
        limit.cancel();
      }
    }
  }

  /** Wakes the first one if it fits now. */
  void next(Predicate<QueuedSend> hasRoom) {
    Waiter first = waiters.peek();
    if (first != null && hasRoom.test(first.send)) {
      first.turn.signal();
    }
  }

  /** Wakes all, to look whether they may go on waiting. */
  void everybody() {
    waiters.forEach(waiter -> waiter.turn.signal());
  }

  private void timeOut(Waiter waiter) {
    lock.lock();
    try {
      waiter.timedOut = true;
      waiter.turn.signal();
    } finally {
      lock.unlock();
    }
  }

  private static final class Waiter {
    final QueuedSend send;
    final Condition turn;
    boolean timedOut;

    Waiter(QueuedSend send, Condition turn) {
      this.send = send;
      this.turn = turn;
    }
  }
}
