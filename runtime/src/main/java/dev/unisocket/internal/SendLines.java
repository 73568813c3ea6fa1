package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/**
 * Everything that waits to be sent, in the order in which it leaves. Guarded by the queue's lock.
 */
final class SendLines {
  final SendLine sends = new SendLine();

  // Made when they are needed, which is never for most.
  private @Nullable SendLine login;
  private @Nullable SendLine subscriptions;

  /** While this is set only the login leaves. */
  boolean gated;

  /** Returns what the open handlers of a later connection send before they return. */
  SendLine login() {
    SendLine line = login;
    if (line == null) {
      line = new SendLine();
      login = line;
    }
    return line;
  }

  /** Returns what is sent again at a later open. */
  SendLine subscriptions() {
    SendLine line = subscriptions;
    if (line == null) {
      line = new SendLine();
      subscriptions = line;
    }
    return line;
  }

  /** Returns what leaves next, null for nothing at present. */
  @Nullable QueuedSend next() {
    QueuedSend next = first(login);
    if (next == null && !gated) {
      next = first(subscriptions);
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
      next = first(subscriptions);
    }
    return next != null ? next : sends.first();
  }

  /** Returns the smallest number of one that waits, more than any if there is none. */
  long oldest() {
    return Math.min(number(login), Math.min(number(subscriptions), number(sends)));
  }

  private static @Nullable QueuedSend first(@Nullable SendLine line) {
    return line == null ? null : line.first();
  }

  private static long number(@Nullable SendLine line) {
    QueuedSend first = first(line);
    return first == null ? Long.MAX_VALUE : first.number;
  }
}
