package dev.unisocket.internal;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Map<Kind, Timer.Timeout> pending; // guarded by this; null for none
  private boolean ended; // guarded by this

  TaskLimits(Timer timer) {
    this.timer = timer;
  }

  /** Sets a deadline, unless the task has ended; each kind once. */
  void set(Kind kind, Duration delay, Runnable then) {
    synchronized (this) {
      if (ended) {
        return;
      }
    }
    // Not under the lock: a clock may be turned by a test, and run what is due at once.
    Timer.Timeout timeout =
        timer.schedule(
            () -> {
              remove(kind); // an open connection is not to remember what is over
              then.run();
            },
            delay);
    synchronized (this) {
      if (!ended) {
        put(kind, timeout);
        return;
      }
    }
    timeout.cancel();
  }

  synchronized void cancel(Kind kind) {
    Timer.Timeout timeout = remove(kind);
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
    Timer.Timeout waiting = grace ? null : remove(Kind.GRACE);
    if (pending != null) {
      pending.values().forEach(Timer.Timeout::cancel);
      pending = null;
    }
    if (waiting != null) {
      put(Kind.GRACE, waiting);
    }
  }

  private synchronized void put(Kind kind, Timer.Timeout timeout) {
    if (pending == null) {
      pending = new EnumMap<>(Kind.class);
    }
    pending.put(kind, timeout);
  }

  private synchronized Timer.@Nullable Timeout remove(Kind kind) {
    if (pending == null) {
      return null;
    }
    Timer.Timeout timeout = pending.remove(kind);
    if (pending.isEmpty()) {
      pending = null;
    }
    return timeout;
  }
}
