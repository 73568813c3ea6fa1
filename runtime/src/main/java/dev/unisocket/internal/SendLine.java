package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/**
 * The messages that wait, in order; one that is cancelled leaves at once. Guarded by the queue's
 * lock.
 */
final class SendLine {
  private @Nullable QueuedSend first;
  private @Nullable QueuedSend last;

  @Nullable QueuedSend first() {
    return first;
  }

  void add(QueuedSend send) {
    send.before = last;
    if (last == null) {
      first = send;
    } else {
      last.behind = send;
    }
    last = send;
  }

  void remove(QueuedSend send) {
    QueuedSend before = send.before;
    QueuedSend behind = send.behind;
    if (before == null) {
      first = behind;
    } else {
      before.behind = behind;
    }
    if (behind == null) {
      last = before;
    } else {
      behind.before = before;
    }
    send.before = null;
    send.behind = null;
  }
}
