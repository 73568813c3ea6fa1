package dev.unisocket.internal;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Senders that wait for room, served in the order in which they came. Guarded by the queue's lock.
 */
final class SendRoom {
  enum Result {
    ROOM,
    TAKEN_IN, // by whoever made the room
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
        if (waiter.takenIn) {
          return Result.TAKEN_IN;
        }
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
      return waiter.takenIn ? Result.TAKEN_IN : Result.INTERRUPTED;
    } finally {
      waiters.remove(waiter);
      if (limit != null) {
        limit.cancel();
      }
    }
  }

  /** Takes in what fits now, in the place of the threads that wait with it, and lets these go. */
  void next(Predicate<QueuedSend> fits, Consumer<QueuedSend> in) {
    for (Waiter first = waiters.peek();
        first != null && fits.test(first.send);
        first = waiters.peek()) {
      waiters.remove();
      first.takenIn = true;
      in.accept(first.send);
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
    boolean takenIn;

    Waiter(QueuedSend send, Condition turn) {
      this.send = send;
      this.turn = turn;
    }
  }
}
