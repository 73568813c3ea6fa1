package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/**
 * What earlier connections of one client have left in the line of its handlers: it takes room from
 * the present one, or a server that accepts and breaks would fill the memory while a handler stands
 * still. Thread-safe; calls nobody.
 */
final class Backlog {
  private volatile int messages; // written under this, as all below
  private volatile long bytes;
  private volatile @Nullable Inflow reading;

  /** Another connection is read from now on. */
  synchronized void reading(Inflow inflow) {
    reading = inflow;
  }

  /** Returns what is read at present, null for nothing yet. */
  @Nullable Inflow reading() {
    return reading;
  }

  /** A connection has ended, with messages that have not been handled. */
  synchronized void left(int count, long size) {
    messages += count;
    bytes += size;
  }

  /** Some of them have been handled. */
  synchronized void handled(int count, long size) {
    messages -= count;
    bytes -= size;
  }

  int messages() {
    return messages;
  }

  long bytes() {
    return bytes;
  }
}
