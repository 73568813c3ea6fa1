package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/**
 * Messages that wait, in order, and how many; one that is cancelled leaves at once. Guarded by the
 * queue's lock.
 */
final class SendLine {
  private @Nullable QueuedSend first;
  private @Nullable QueuedSend last;
  private int messages;
  private long bytes;

  @Nullable QueuedSend first() {
    return first;
  }

  int messages() {
    return messages;
  }

  long bytes() {
    return bytes;
  }

  void add(QueuedSend send) {
    insert(send, null);
  }

  /** Adds a message in front of one that is in this line; null for the end. */
  void insert(QueuedSend send, @Nullable QueuedSend behind) {
    QueuedSend before = behind == null ? last : behind.before;
    send.before = before;
    send.behind = behind;
    if (before == null) {
      first = send;
    } else {
      before.behind = send;
    }
    if (behind == null) {
      last = send;
    } else {
      behind.before = send;
    }
    send.line = this;
    messages++;
    bytes += send.size;
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
    send.line = null;
    messages--;
    bytes -= send.size;
  }
}
