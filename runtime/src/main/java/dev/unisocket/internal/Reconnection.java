package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketConnectException;
import dev.unisocket.UniSocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and after which wait, one run of a client connects again: exponential backoff with full
 * jitter, which starts anew after a connection that lasted. Guarded by the lock of its {@link
 * SocketRun}.
 */
final class Reconnection {
  /** A server may not send a client away for longer. */
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

  private static final int UNAUTHORIZED = 401;

  private final ReconnectPolicy policy;
  private final boolean intercepted;
  private final LongUnaryOperator random; // below its argument, at least 0
  private int retries; // in a row, since the last stable connection
  private boolean open;
  private long openedAt; // of the timer
  private boolean unauthorized; // the last attempt: one more was made at once
  private @Nullable UniSocketException lastFailure; // of the last attempt, null if it opened

  /**
   * Makes one for a run.
   *
   * @param intercepted whether an interceptor can do something about a 401
   * @param random draws a number from 0 to its argument, which it does not reach
   */
  Reconnection(ReconnectPolicy policy, boolean intercepted, LongUnaryOperator random) {
    this.policy = policy;
    this.intercepted = intercepted;
    this.random = random;
  }

  static Reconnection of(ReconnectPolicy policy, boolean intercepted) {
    return new Reconnection(
        policy, intercepted, bound -> ThreadLocalRandom.current().nextLong(bound));
  }

  /** Returns the number of the present attempt, 0 for the first. */
  int attempt() {
    return retries;
  }

  /** Returns why the attempt before the present one failed, null if it did not. */
  @Nullable UniSocketException lastFailure() {
    return lastFailure;
  }

  /** The attempt succeeded. */
  void opened(long now) {
    open = true;
    openedAt = now;
    unauthorized = false;
    lastFailure = null;
  }

  /**
   * An attempt or a connection ended, and nobody wanted that: returns what follows, null for
   * nothing.
   *
   * @param failure why; null where the server closed
   */
  @Nullable Retry next(@Nullable UniSocketException failure, CloseEvent event, long now) {
    boolean connected = open;
    open = false;
    if (connected) {
      if (now - openedAt >= nanos(policy.stableAfter())) {
        retries = 0;
      }
      if (policy.isFatalCode(event.code())) {
        return null;
      }
    } else {
      lastFailure = failure;
      if (isUnauthorized(failure) && intercepted && !unauthorized) {
        unauthorized = true;
        return Retry.AT_ONCE;
      }
      unauthorized = false;
      if (isFatal(failure)) {
        return null;
      }
    }
    if (policy.maxAttempts() >= 0 && retries >= policy.maxAttempts()) {
      return null;
    }
    retries++;
    return new Retry(ReconnectEvent.of(retries, delay(failure), event, failure));
  }

  private static boolean isUnauthorized(@Nullable UniSocketException failure) {
    return failure instanceof SocketConnectException
        && ((SocketConnectException) failure).statusCode() == UNAUTHORIZED;
  }

  /** An interceptor may have asked for what no other attempt can mend. */
  private boolean isFatal(@Nullable UniSocketException failure) {
    if (failure instanceof SocketConnectException) {
      return policy.isFatalStatus(((SocketConnectException) failure).statusCode());
    }
    return failure != null
        && (failure.errCode() == UniSocketException.INVALID_URL
            || failure.errCode() == UniSocketException.INVALID_ARGUMENT);
  }

  private Duration delay(@Nullable UniSocketException failure) {
    Duration jitter = Duration.ofNanos(random.applyAsLong(bound() + 1));
    if (!(failure instanceof SocketConnectException)) {
      return jitter;
    }
    Duration least = RetryAfter.of(((SocketConnectException) failure).header(), Instant.now());
    return jitter.plus(least.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : least);
  }

  /** Returns the upper bound of the wait before the present retry: doubled by each. */
  private long bound() {
    long first = nanos(policy.initialDelay());
    long most = nanos(policy.maxDelay());
    int doublings = retries - 1;
    boolean beyond = doublings >= Long.numberOfLeadingZeros(Math.max(first, 1)) - 1;
    return Math.min(beyond ? most : Math.min(first << doublings, most), Long.MAX_VALUE - 1);
  }

  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration); // saturates
  }

  /** Another attempt. */
  static final class Retry {
    static final Retry AT_ONCE = new Retry(null);

    final @Nullable ReconnectEvent event; // null: at once, and nobody hears of it

    private Retry(@Nullable ReconnectEvent event) {
      this.event = event;
    }
  }
}
