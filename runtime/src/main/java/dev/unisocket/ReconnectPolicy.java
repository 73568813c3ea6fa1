package dev.unisocket;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a client connects again after its connection ended. Immutable; each method with
 * an argument returns a changed copy.
 */
public final class ReconnectPolicy {
  private static final int[] FATAL_CODES = {1000, 1002, 1003, 1007, 1008, 1009, 1010};
  private static final ReconnectPolicy STANDARD =
      new ReconnectPolicy(
          -1,
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          FATAL_CODES,
          null);
  private static final ReconnectPolicy NEVER =
      new ReconnectPolicy(
          0, STANDARD.initialDelay, STANDARD.maxDelay, STANDARD.stableAfter, FATAL_CODES, null);

  private final int maxAttempts;
  private final Duration initialDelay;
  private final Duration maxDelay;
  private final Duration stableAfter;
  private final int[] fatalCodes;
  private final int @Nullable [] fatalStatuses;

  private ReconnectPolicy(
      int maxAttempts,
      Duration initialDelay,
      Duration maxDelay,
      Duration stableAfter,
      int[] fatalCodes,
      int @Nullable [] fatalStatuses) {
    this.maxAttempts = maxAttempts;
    this.initialDelay = initialDelay;
    this.maxDelay = maxDelay;
    this.stableAfter = stableAfter;
    this.fatalCodes = fatalCodes;
    this.fatalStatuses = fatalStatuses;
  }

  /**
   * Returns exponential backoff with full jitter from 500 ms to 30 s, without end, reset after 5
   * stable seconds.
   */
  public static ReconnectPolicy standard() {
    return STANDARD;
  }

  /** Returns the default: no reconnect. */
  public static ReconnectPolicy never() {
    return NEVER;
  }

  /**
   * Sets how many retries in a row may fail since the last stable connection; 0 for none, -1 for no
   * bound.
   */
  public ReconnectPolicy maxAttempts(int attempts) {
    if (attempts < -1) {
      throw new IllegalArgumentException(
          "maxAttempts is " + attempts + ", and must be -1 (no bound), 0 or more");
    }
    return new ReconnectPolicy(
        attempts, initialDelay, maxDelay, stableAfter, fatalCodes, fatalStatuses);
  }

  /** Sets the upper bound of the first wait; each later one doubles it. */
  public ReconnectPolicy initialDelay(Duration delay) {
    return new ReconnectPolicy(
        maxAttempts,
        notNegative("initialDelay", delay),
        maxDelay,
        stableAfter,
        fatalCodes,
        fatalStatuses);
  }

  /** Sets the upper bound of every wait. */
  public ReconnectPolicy maxDelay(Duration delay) {
    return new ReconnectPolicy(
        maxAttempts,
        initialDelay,
        notNegative("maxDelay", delay),
        stableAfter,
        fatalCodes,
        fatalStatuses);
  }

  /** Sets how long a connection must last to reset the backoff and the count. */
  public ReconnectPolicy stableAfter(Duration spell) {
    return new ReconnectPolicy(
        maxAttempts,
        initialDelay,
        maxDelay,
        notNegative("stableAfter", spell),
        fatalCodes,
        fatalStatuses);
  }

  /** Sets the close codes after which there is no retry. */
  public ReconnectPolicy fatalCodes(int... codes) {
    return new ReconnectPolicy(
        maxAttempts, initialDelay, maxDelay, stableAfter, codes.clone(), fatalStatuses);
  }

  /**
   * Sets the HTTP statuses of a refused handshake after which there is no retry, in place of 3xx
   * and 4xx but 408, 425 and 429.
   */
  public ReconnectPolicy fatalStatuses(int... statuses) {
    return new ReconnectPolicy(
        maxAttempts, initialDelay, maxDelay, stableAfter, fatalCodes, statuses.clone());
  }

  /** Returns how many retries in a row may fail, -1 for no bound, 0 for no reconnect. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** Returns the upper bound of the first wait. */
  public Duration initialDelay() {
    return initialDelay;
  }

  /** Returns the upper bound of every wait. */
  public Duration maxDelay() {
    return maxDelay;
  }

  /** Returns how long a connection must last to count as stable. */
  public Duration stableAfter() {
    return stableAfter;
  }

  /** Returns whether a connection that ended with this close code is not made again. */
  public boolean isFatalCode(int code) {
    return contains(fatalCodes, code);
  }

  /** Returns whether a handshake that was refused with this HTTP status is not tried again. */
  public boolean isFatalStatus(int status) {
    if (fatalStatuses != null) {
      return contains(fatalStatuses, status);
    }
    return status >= 300 && status < 500 && status != 408 && status != 425 && status != 429;
  }

  private static boolean contains(int[] values, int value) {
    for (int candidate : values) {
      if (candidate == value) {
        return true;
      }
    }
    return false;
  }

  private static Duration notNegative(String name, Duration value) {
    if (Objects.requireNonNull(value, name).isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", and must not be negative");
    }
    return value;
  }
}
