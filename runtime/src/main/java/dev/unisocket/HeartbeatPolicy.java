package dev.unisocket;

import dev.unisocket.internal.text.Utf8;
import java.time.Duration;
import java.util.Objects;

/** How a silent peer is noticed. Immutable; each method with an argument returns a changed copy. */
public final class HeartbeatPolicy {
  private static final HeartbeatPolicy NONE =
      new HeartbeatPolicy(Duration.ZERO, Duration.ZERO, "", "");
  private static final HeartbeatPolicy STANDARD =
      new HeartbeatPolicy(Duration.ofSeconds(20), Duration.ofSeconds(20), "", "");

  private final Duration interval;
  private final Duration timeout;
  private final String text;
  private final String reply;

  private HeartbeatPolicy(Duration interval, Duration timeout, String text, String reply) {
    this.interval = interval;
    this.timeout = timeout;
    this.text = text;
    this.reply = reply;
  }

  /** Returns a ping frame every 20 s, and 20 s for a sign of life. */
  public static HeartbeatPolicy standard() {
    return STANDARD;
  }

  /** Returns the default: no heartbeat. */
  public static HeartbeatPolicy none() {
    return NONE;
  }

  /** Sets the time from one heartbeat to the next; positive. */
  public HeartbeatPolicy interval(Duration interval) {
    return new HeartbeatPolicy(
        positive("interval", interval), timeout.isZero() ? interval : timeout, text, reply);
  }

  /** Sets how long to wait for a sign of life after a heartbeat was written; positive. */
  public HeartbeatPolicy timeout(Duration timeout) {
    return new HeartbeatPolicy(
        interval.isZero() ? timeout : interval, positive("timeout", timeout), text, reply);
  }

  /**
   * Sets a text message to send in place of a ping frame; "" for ping frames.
   *
   * @throws IllegalArgumentException for half a surrogate pair, which has no encoding
   */
  public HeartbeatPolicy text(String text) {
    if (!Utf8.isWellFormed(Objects.requireNonNull(text, "text"))) {
      throw new IllegalArgumentException("text holds half a surrogate pair, and cannot be sent");
    }
    return new HeartbeatPolicy(interval, timeout, text, reply);
  }

  /** Sets a text that is the answer to a heartbeat and is kept from the handlers; "" for none. */
  public HeartbeatPolicy reply(String reply) {
    return new HeartbeatPolicy(interval, timeout, text, Objects.requireNonNull(reply, "reply"));
  }

  /** Returns the time from one heartbeat to the next; zero for no heartbeat. */
  public Duration interval() {
    return interval;
  }

  /** Returns how long to wait for a sign of life. */
  public Duration timeout() {
    return timeout;
  }

  /** Returns the text to send, "" for ping frames. */
  public String text() {
    return text;
  }

  /** Returns the text that is kept from the handlers, "" for none. */
  public String reply() {
    return reply;
  }

  private static Duration positive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", and must be positive");
    }
    return value;
  }
}
