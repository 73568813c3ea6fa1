package dev.unisocket.internal;

import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the peer of one connection has gone silent. Every {@code interval} a heartbeat is
 * written; where nothing has come in when {@code timeout} is over since then, the connection ends.
 * Until something comes the socket reads ahead of its handlers, which may be blocked. Thread-safe;
 * runs on the timer and on the transport's threads, never on the executor.
 *
 * <p>What arrives is a sign of life, and answers the heartbeat. Only where reading had stopped
 * behind the handlers, what arrives next may have lain in a buffer for as long as the peer is gone:
 * then it puts the end off by {@code timeout}, and the answer proper is what counts, the pong or
 * the {@code reply}.
 */
final class Heartbeat implements BeatingConnection.Beats, Inflow.Watch {

  /** Whose heart it is; called under no lock. */
  interface Socket extends SendQueue.Guard {
    /**
     * The peer is silent.
     *
     * @param handlersStandStill whether that is only so because no more can be read ahead of them
     */
    void silent(boolean handlersStandStill);
  }

  private final HeartbeatPolicy policy;
  private final Timer timer;
  private final Duration sendTimeout;
  private final Inflow inflow;
  private final Socket socket;
  private final boolean hasProperAnswer;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean listening; // written under lock, as all below: an arrival may matter
  private @Nullable BeatingConnection connection; // null before the start and after the stop
  private boolean stopped;
  private boolean onItsWay; // the transport has a heartbeat that is not written
  private boolean behind; // when it got that one, what had arrived before was not all read
  private boolean early; // that one was answered before we heard that it is written
  private boolean unanswered;
  private long quietSince; // of the timer, while unanswered
  private Timer.@Nullable Timeout next;
  private Timer.@Nullable Timeout verdict;
  private Timer.@Nullable Timeout late; // for writing it

  Heartbeat(
      HeartbeatPolicy policy, Timer timer, Duration sendTimeout, Inflow inflow, Socket socket) {
    this.policy = policy;
    this.timer = timer;
    this.sendTimeout = sendTimeout;
    this.inflow = inflow;
    this.socket = socket;
    // To a text without a reply that we know, anything is an answer.
    this.hasProperAnswer = policy.text().isEmpty() || !policy.reply().isEmpty();
  }

  /** Begins to beat; not at once: the open was a sign of life. */
  void start(BeatingConnection on) {
    lock.lock();
    try {
      if (stopped) {
        return; // the socket ended while it opened
      }
      connection = on;
      next = timer.schedule(this::due, policy.interval());
    } finally {
      lock.unlock();
    }
    inflow.watch(this);
  }

  /** Beats no more: the socket closes, which has a deadline of its own, or it has ended. */
  void stop() {
    boolean wasUnanswered;
    lock.lock();
    try {
      stopped = true;
      connection = null;
      wasUnanswered = unanswered;
      unanswered = false;
      onItsWay = false;
      listening = false;
      cancel(next);
      cancel(verdict);
      cancel(late);
    } finally {
      lock.unlock();
    }
    if (wasUnanswered) {
      inflow.readAhead(Demand.Reason.HEARTBEAT, false);
    }
  }

  private void due() {
    BeatingConnection on;
    lock.lock();
    try {
      on = connection;
    } finally {
      lock.unlock();
    }
    if (on != null) {
      on.beat(policy.text()); // the next one is due an interval after this is written
    }
  }

  @Override
  public void handedOver() {
    lock.lock();
    try {
      if (connection == null) {
        return;
      }
      onItsWay = true;
      listening = true;
      early = false;
      behind = hasProperAnswer && inflow.isStopped();
      late = timer.schedule(this::late, sendTimeout);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void written() {
    boolean read = false;
    lock.lock();
    try {
      if (!onItsWay) {
        return; // stopped
      }
      onItsWay = false;
      cancel(late);
      next = timer.schedule(this::due, policy.interval());
      if (!early && !unanswered) {
        unanswered = true;
        quietSince = timer.nanoTime();
        verdict = timer.schedule(this::judge, policy.timeout());
        read = true;
      }
      listening = unanswered;
    } finally {
      lock.unlock();
    }
    if (read) {
      inflow.readAhead(Demand.Reason.HEARTBEAT, true);
    }
  }

  @Override
  public void notWritten(Throwable cause) {
    socket.sendFailed(cause);
  }

  @Override
  public void arrived(boolean answer) {
    if (!listening) {
      return;
    }
    boolean answered = false;
    lock.lock();
    try {
      if (behind && !answer) {
        quietSince = timer.nanoTime();
      } else {
        early = onItsWay;
        answered = unanswered;
        unanswered = false;
        listening = false;
        cancel(verdict);
      }
    } finally {
      lock.unlock();
    }
    if (answered) {
      inflow.readAhead(Demand.Reason.HEARTBEAT, false);
    }
  }

  private void judge() {
    lock.lock();
    try {
      if (!unanswered) {
        return;
      }
      long timeout = TimeUnit.NANOSECONDS.convert(policy.timeout()); // saturates
      long left = timeout - (timer.nanoTime() - quietSince);
      if (left > 0) {
        verdict = timer.schedule(this::judge, Duration.ofNanos(left));
        return;
      }
    } finally {
      lock.unlock();
    }
    socket.silent(inflow.isFull());
  }

  private void late() {
    lock.lock();
    try {
      if (!onItsWay) {
        return;
      }
    } finally {
      lock.unlock();
    }
    socket.sendTimedOut(policy.text().length());
  }

  private static void cancel(Timer.@Nullable Timeout timeout) {
    if (timeout != null) {
      timeout.cancel();
    }
  }
}
