package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/**
 * What the connections of one client that have ended left in its line, unhandled. It takes room in
 * the store of the next one: handlers that stand still while connections come and go would
 * otherwise make the line longer with each of them. Thread-safe; its lock is the innermost of all.
 */
final class LeftOver {
  private volatile int messages; // written under this, as the bytes
  private volatile long bytes;
  private @Nullable Inflow reader; // the latest that has opened; guarded by this

  /** A connection has ended before so much of it was handled. */
  synchronized void add(int messages, long bytes) {
    this.messages += messages;
    this.bytes += bytes;
  }

  /** One of those messages has been handled. */
  synchronized void handled(int size) {
    messages--;
    bytes -= size;
  }

  int messages() {
    return messages;
  }

  long bytes() {
    return bytes;
  }

  /** A connection begins to read. */
  synchronized void readBy(Inflow latest) {
    reader = latest;
  }

  /** Returns who reads on when there is less of it, null for nobody yet. */
  synchronized @Nullable Inflow reader() {
    return reader;
  }
}
