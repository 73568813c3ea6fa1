package dev.unisocket.internal;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The deadlines of one task. Thread-safe. */
final class TaskLimits {
  enum Kind {
    /** Of the attempt. */
    CONNECT,
    /** Of waiting for handlers, after the open. */
    GRACE,
    /** Of the open handlers, for which all others' sends wait. */
    GATE,
    /** Of draining and the close handshake. */
    CLOSE,
    /** Of the end that a failed send announces. */
    BROKEN
  }

  private final Timer timer;
  private final Map<Kind, Timer.Timeout> pending = new EnumMap<>(Kind.class); // guarded by this
  private boolean ended; // guarded by this

  TaskLimits(Timer timer) {
    this.timer = timer;
  }

  /** Sets a deadline, unless the task has ended. */
  void set(Kind kind, Duration delay, Runnable then) {
    synchronized (this) {
      if (ended) {
        return;
      }
    }
    // Not under the lock: a clock may be turned by a test, and run what is due at once.
    Timer.Timeout timeout = timer.schedule(then, delay);
    synchronized (this) {
      if (!ended) {
        pending.put(kind, timeout);
        return;
      }
    }
    timeout.cancel();
  }

  synchronized void cancel(Kind kind) {
    Timer.Timeout timeout = pending.remove(kind);
    if (timeout != null) {
      timeout.cancel();
    }
  }

  /**
   * Cancels what is left, and takes nothing more.
   *
   * @param grace whether that of the handlers too: otherwise what arrived before goes on waiting
   *     for them
   */
  synchronized void end(boolean grace) {
    ended = true;
    Timer.Timeout waiting = grace ? null : pending.remove(Kind.GRACE);
    pending.values().forEach(Timer.Timeout::cancel);
    pending.clear();
    if (waiting != null) {
      pending.put(Kind.GRACE, waiting);
    }
  }
}
