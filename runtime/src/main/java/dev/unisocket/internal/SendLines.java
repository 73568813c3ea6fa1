package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/**
 * Everything that waits to be sent, in the order in which it leaves. Guarded by the queue's lock.
 */
final class SendLines {
  /** What the open handlers of a later connection send before they return. */
  final SendLine login = new SendLine();

  /** What is sent again at a later open. */
  final SendLine subscriptions = new SendLine();

  final SendLine sends = new SendLine();

  /** While this is set only the login leaves. */
  boolean gated;

  /** Returns what leaves next, null for nothing at present. */
  @Nullable QueuedSend next() {
    QueuedSend next = login.first();
    if (next == null && !gated) {
      next = subscriptions.first();
      if (next == null) {
        next = sends.first();
      }
    }
    return next;
  }

  /** Returns any one that waits, gate or not. */
  @Nullable QueuedSend any() {
    QueuedSend next = next();
    if (next == null) {
      next = subscriptions.first();
    }
    return next != null ? next : sends.first();
  }

  /** Returns the smallest number of one that waits, more than any if there is none. */
  long oldest() {
    return Math.min(number(login), Math.min(number(subscriptions), number(sends)));
  }

  private static long number(SendLine line) {
    QueuedSend first = line.first();
    return first == null ? Long.MAX_VALUE : first.number;
  }
}
