package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketException;
import org.jspecify.annotations.Nullable;

/** How an attempt or a connection ends. Immutable. */
final class Ending {
  static final CloseEvent ABNORMAL = CloseEvent.of(1006, "", false);

  /** Whether it does nothing to a connection that has opened. */
  final boolean attemptOnly;

  /** Whether the application wants it: no other attempt follows. */
  final boolean wanted;

  /** What the error handlers hear; null for the peer's and the application's own end. */
  final @Nullable UniSocketException failure;

  final CloseEvent event;

  /** Whether the transport does not know it yet. */
  final boolean abort;

  private Ending(
      boolean attemptOnly,
      boolean wanted,
      @Nullable UniSocketException failure,
      CloseEvent event,
      boolean abort) {
    this.attemptOnly = attemptOnly;
    this.wanted = wanted;
    this.failure = failure;
    this.event = event;
    this.abort = abort;
  }

  /** The attempt fails, unless it has succeeded. */
  static Ending ofAttempt(UniSocketException failure, boolean abort) {
    return new Ending(true, false, failure, ABNORMAL, abort);
  }

  /** The application gives the attempt up, unless it has succeeded. */
  static Ending givenUp(int code, String reason) {
    return new Ending(true, true, null, CloseEvent.of(code, reason, false), true);
  }

  /** The application cuts it off. */
  static Ending aborted() {
    return new Ending(false, true, null, ABNORMAL, true);
  }

  /** The peer's close frame came. */
  static Ending closed(int code, String reason) {
    return new Ending(false, false, null, CloseEvent.of(code, reason, true), false);
  }

  /** The peer hung up in answer to a close frame. */
  static Ending hungUp() {
    return new Ending(false, false, null, ABNORMAL, false);
  }

  /** The transport says that the connection broke. */
  static Ending broken(UniSocketException failure) {
    return new Ending(false, false, failure, ABNORMAL, false);
  }

  /** The runtime gives the connection up. */
  static Ending cutOff(UniSocketException failure) {
    return cutOff(failure, ABNORMAL);
  }

  /** The same, with a code that says why. */
  static Ending cutOff(UniSocketException failure, CloseEvent event) {
    return new Ending(false, false, failure, event, true);
  }
}
