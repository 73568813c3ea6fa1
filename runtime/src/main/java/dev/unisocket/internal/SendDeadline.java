package dev.unisocket.internal;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the transport may take for one message. The JDK's client has no such limit: a peer that
 * does not read would hold a send for ever. One timeout serves many messages, since nearly all of
 * them are taken at once; one message is in flight at a time, so there is one deadline. Guarded by
 * the queue's lock.
 */
final class SendDeadline {
  private static final long BYTES_A_SECOND = 16 << 10;

  private final Timer timer;
  private final Duration base;
  private long armed; // the number of the message that it is for, 0 for none
  private long deadline; // in the nanoseconds of the timer, as the next
  private Timer.@Nullable Timeout pending;
  private long pendingAt;

  SendDeadline(Timer timer, Duration base) {
    this.timer = timer;
    this.base = base;
  }

  Timer timer() {
    return timer;
  }

  /** Sets the deadline of a message that has just been given to the transport. */
  void arm(QueuedSend send, Runnable check) {
    Duration limit = base.plusSeconds(send.size / BYTES_A_SECOND);
    deadline = timer.nanoTime() + nanos(limit);
    armed = send.number;
    if (pending == null || pendingAt - deadline > 0) {
      cancelTimeout();
      schedule(limit, deadline, check);
    }
  }

  /**
   * A timeout ran: returns whether the message in flight is late; if it is not, looks again when it
   * will be.
   */
  boolean fired(@Nullable QueuedSend inFlight, Runnable check) {
    pending = null;
    if (inFlight == null || inFlight.number != armed) {
      return false; // what is in flight now is about to be taken at once, or to get a deadline
    }
    long left = deadline - timer.nanoTime();
    if (left > 0) {
      schedule(Duration.ofNanos(left), deadline, check);
    }
    return left <= 0;
  }

  /** The connection is gone, and whatever was in flight with it. */
  void cancel() {
    armed = 0;
    cancelTimeout();
  }

  private void cancelTimeout() {
    if (pending != null) {
      pending.cancel();
      pending = null;
    }
  }

  private void schedule(Duration delay, long at, Runnable check) {
    pending = timer.schedule(check, delay);
    pendingAt = at;
  }

  private static long nanos(Duration limit) {
    return TimeUnit.NANOSECONDS.convert(limit); // saturates
  }
}
