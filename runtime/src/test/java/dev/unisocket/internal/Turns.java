package dev.unisocket.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Threads of which one runs at a time: at each step the next one is drawn by a seeded random, so
 * that a run can be had again by its seed. A step is every taking and releasing of a {@link #lock},
 * and whatever calls {@link #step}.
 */
final class Turns {
  private static final long PATIENCE_SECONDS = 20;

  private final Random random;
  private final List<Walker> walkers = new ArrayList<>(); // by whoever's turn it is, as all below
  private final Semaphore director = new Semaphore(0);
  private final ThreadLocal<Walker> current = new ThreadLocal<>();
  private int steps;
  private Throwable failure;

  Turns(long seed) {
    this.random = new Random(seed);
  }

  int steps() {
    return steps;
  }

  /** Adds a thread, which gets its turn like all others. */
  void spawn(Runnable body) {
    Walker walker = new Walker();
    walkers.add(walker);
    Thread thread =
        new Thread(
            () -> {
              current.set(walker);
              take(walker.turn);
              try {
                body.run();
              } catch (Throwable e) {
                failure = failure == null ? e : failure;
              }
              walker.state = State.DONE;
              director.release();
            },
            "walker-" + walkers.size());
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs until all threads are done; fails if none can go on, or if one has failed. */
  void run() {
    while (true) {
      List<Walker> ready = new ArrayList<>();
      boolean waits = false;
      for (Walker each : walkers) {
        if (each.state == State.READY) {
          ready.add(each);
        }
        waits |= each.state == State.WAITS;
      }
      if (failure != null) {
        throw new AssertionError("a thread failed", failure);
      }
      if (ready.isEmpty()) {
        if (waits) {
          throw new AssertionError("all that is left waits for ever");
        }
        return;
      }
      steps++;
      if (steps > 100_000) {
        throw new AssertionError("no end after " + steps + " steps");
      }
      ready.get(random.nextInt(ready.size())).turn.release();
      take(director);
      walkers.removeIf(each -> each.state == State.DONE);
    }
  }

  /** Lets others go first, perhaps. */
  void step() {
    Walker me = current.get();
    if (me != null) {
      director.release();
      take(me.turn);
    }
  }

  /** Returns a lock whose use is a step. */
  ReentrantLock lock() {
    return new SteppedLock();
  }

  private static void take(Semaphore turn) {
    try {
      if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("a thread did not give up its turn");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private enum State {
    READY,
    WAITS,
    DONE
  }

  private static final class Walker {
    final Semaphore turn = new Semaphore(0);
    State state = State.READY;
  }

  private final class SteppedLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    @Override
    public void lock() {
      if (!isHeldByCurrentThread()) {
        step();
      }
      super.lock();
    }

    @Override
    public void unlock() {
      super.unlock();
      if (!isHeldByCurrentThread()) {
        step();
      }
    }

    @Override
    public Condition newCondition() {
      return new SteppedCondition();
    }

    private void reallyUnlock() {
      super.unlock();
    }

    private void reallyLock() {
      super.lock();
    }

    /** A condition of one waiter. */
    private final class SteppedCondition implements Condition {
      private Walker waiter;

      @Override
      public void await() {
        Walker me = current.get();
        waiter = me;
        me.state = State.WAITS;
        reallyUnlock();
        step();
        reallyLock();
      }

      @Override
      public void signal() {
        if (waiter != null) {
          waiter.state = State.READY;
          waiter = null;
        }
      }

      @Override
      public void signalAll() {
        signal();
      }

      @Override
      public void awaitUninterruptibly() {
        throw new UnsupportedOperationException("not used");
      }

      @Override
      public long awaitNanos(long nanos) {
        throw new UnsupportedOperationException("not used: " + Duration.ofNanos(nanos));
      }

      @Override
      public boolean await(long time, TimeUnit unit) {
        throw new UnsupportedOperationException("not used");
      }

      @Override
      public boolean awaitUntil(Date deadline) {
        throw new UnsupportedOperationException("not used");
      }
    }
  }
}
