package dev.unisocket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client waits before it connects again. Immutable. */
public final class ReconnectEvent {
  private final int attempt;
  private final Duration delay;
  private final CloseEvent closeEvent;
  private final @Nullable UniSocketException cause;

  private ReconnectEvent(
      int attempt, Duration delay, CloseEvent closeEvent, @Nullable UniSocketException cause) {
    this.attempt = attempt;
    this.delay = delay;
    this.closeEvent = closeEvent;
    this.cause = cause;
  }

  /** Returns an event, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static ReconnectEvent of(
      int attempt, Duration delay, CloseEvent closeEvent, @Nullable UniSocketException cause) {
    return new ReconnectEvent(attempt, delay, closeEvent, cause);
  }

  /**
   * Returns the number of the attempt that follows the wait, from 1, counted since the last stable
   * connection.
   */
  public int attempt() {
    return attempt;
  }

  /** Returns how long the client waits before that attempt. */
  public Duration delay() {
    return delay;
  }

  /** Returns how the last connection ended. */
  public CloseEvent closeEvent() {
    return closeEvent;
  }

  /** Returns the failure that ended the last connection, null if it was closed cleanly. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable UniSocketException cause() {
    return cause;
  }

  @Override
  public String toString() {
    return "ReconnectEvent[attempt="
        + attempt
        + ", delay="
        + delay
        + ", closeEvent="
        + closeEvent
        + "]";
  }
}
