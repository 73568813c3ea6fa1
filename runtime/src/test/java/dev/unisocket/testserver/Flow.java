package dev.unisocket.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One direction of a connection through the proxy, pumped by a daemon thread of its own. What a
 * test sets holds for the bytes behind those that have been passed on; each method returns this.
 */
public final class Flow {
  private final String name;
  private final Socket from;
  private final Socket to;
  private final InputStream in;
  private final OutputStream out;
  private final Runnable broke;
  private final Runnable ended;
  private final FrameScan scan = new FrameScan(); // of the pump, as what is done at moments

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Planned> plan = new ArrayList<>(); // guarded by lock, as all below
  private Duration delay = Duration.ZERO;
  private Duration pace = Duration.ZERO;
  private int chunk = Integer.MAX_VALUE;
  private int mask;
  private boolean stalled;
  private boolean discarding;
  private boolean over;
  private volatile boolean planned; // whether the plan holds something; written under lock

  /** What is to be done at a moment. */
  private static final class Planned {
    final Moment moment;
    final Runnable action;

    Planned(Moment moment, Runnable action) {
      this.moment = moment;
      this.action = action;
    }
  }

  Flow(String name, Socket from, Socket to, Runnable broke, Runnable ended) throws IOException {
    this.name = name;
    this.from = from;
    this.to = to;
    this.in = from.getInputStream();
    this.out = to.getOutputStream(); // now: there is none once the direction is half-closed
    this.broke = broke;
    this.ended = ended;
  }

  /** Does something at a moment, on the thread of this direction; to be told before bytes move. */
  public Flow at(Moment moment, Runnable action) {
    lock.lock();
    try {
      plan.add(new Planned(moment, action));
      planned = true;
    } finally {
      lock.unlock();
    }
    return this;
  }

  /** Holds back each piece for so long. */
  public Flow delay(Duration delay) {
    return change(() -> this.delay = delay);
  }

  /** Passes on at most so many bytes, then waits for so long. */
  public Flow throttle(int bytes, Duration every) {
    return change(
        () -> {
          chunk = bytes;
          pace = every;
        });
  }

  /** Passes on every byte by itself. */
  public Flow split() {
    return throttle(1, Duration.ZERO);
  }

  /** Flips bits of the next byte: those that are set in the mask. */
  public Flow corruptNext(int mask) {
    return change(() -> this.mask = mask);
  }

  /** Passes on nothing and reads nothing, until {@link #resume}. */
  public Flow stall() {
    return change(() -> stalled = true);
  }

  /** Ends what {@link #stall} began. */
  public Flow resume() {
    return change(() -> stalled = false);
  }

  /** Reads on, but throws away. */
  public Flow discard() {
    return change(
        () -> {
          stalled = false;
          discarding = true;
        });
  }

  /** Ends this direction for the reader, as a half-closed connection; throws away what comes. */
  public Flow halfClose() {
    discard();
    try {
      to.shutdownOutput();
    } catch (IOException closed) {
      wake(); // it has ended already, both ways
    }
    return this;
  }

  /** Returns whether this direction has ended. */
  public boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  private Flow change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    return this;
  }

  void wake() {
    change(() -> {});
  }

  void start() {
    Thread pump = new Thread(this::pump, "fault-proxy-" + name);
    pump.setDaemon(true);
    pump.start();
  }

  private void pump() {
    byte[] buffer = new byte[8 << 10];
    try {
      doWhatIsDue();
      int read = awaitFlow() ? in.read(buffer) : -1;
      for (; read >= 0; read = awaitFlow() ? in.read(buffer) : -1) {
        pass(buffer, read);
      }
      if (!to.isOutputShutdown()) {
        to.shutdownOutput();
      }
    } catch (IOException reset) {
      broke.run();
    } finally {
      change(() -> over = true);
      ended.run();
    }
  }

  private void pass(byte[] buffer, int count) {
    int begin = 0;
    while (begin < count) {
      int limit;
      lock.lock();
      try {
        limit = (int) Math.min(count, (long) begin + chunk);
        if (mask != 0) {
          buffer[begin] ^= (byte) mask;
          mask = 0;
        }
      } finally {
        lock.unlock();
      }
      int end = begin;
      boolean due = false;
      while (end < limit && !due) {
        scan.next(buffer[end++]);
        due = isSomethingDue();
      }
      write(buffer, begin, end - begin);
      if (due) {
        doWhatIsDue();
      }
      begin = end;
    }
  }

  private void write(byte[] buffer, int begin, int count) {
    boolean discard;
    lock.lock();
    try {
      hold(delay);
      awaitFlow();
      discard = discarding;
    } finally {
      lock.unlock();
    }
    if (discard) {
      return;
    }
    try {
      out.write(buffer, begin, count);
    } catch (IOException readerIsGone) {
      discard(); // what the reader said last may still be under way in the other direction
    }
    lock.lock();
    try {
      hold(pace);
    } finally {
      lock.unlock();
    }
  }

  /** Waits while this direction is stalled; false if it was closed meanwhile. */
  private boolean awaitFlow() {
    lock.lock();
    try {
      while (stalled && !from.isClosed()) {
        changed.awaitUninterruptibly();
      }
      return !from.isClosed();
    } finally {
      lock.unlock();
    }
  }

  private void hold(Duration time) {
    long left = time.toNanos();
    try {
      while (left > 0 && !from.isClosed() && !discarding) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the threads of a proxy", e);
    }
  }

  private boolean isSomethingDue() {
    if (!planned) {
      return false;
    }
    lock.lock();
    try {
      for (Planned planned : plan) {
        if (planned.moment.isReached(scan)) {
          return true;
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void doWhatIsDue() {
    List<Planned> due = new ArrayList<>();
    lock.lock();
    try {
      for (Planned planned : plan) {
        if (planned.moment.isReached(scan)) {
          due.add(planned);
        }
      }
      plan.removeAll(due);
      planned = !plan.isEmpty();
    } finally {
      lock.unlock();
    }
    due.forEach(planned -> planned.action.run());
  }
}
