package dev.unisocket.examples.benchmarks.clients.peers;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounds what is under way in a client that takes messages without bound. */
final class Backlog {

  /** Messages under way at the most. */
  static final int MOST = 1024;

  private static final int MOST_SECONDS = 30;

  private final Semaphore room = new Semaphore(MOST);

  /** Waits for room; the message's callback calls {@link #left}. */
  void enter() throws IOException, InterruptedException {
    if (!room.tryAcquire() && !room.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw stuck();
    }
  }

  /** One message has been written, or will never be. */
  void left() {
    room.release();
  }

  /** Waits for the queue of a library that tells its size, but not when it shrinks. */
  static void awaitRoom(BooleanSupplier full) throws IOException {
    long started = System.nanoTime();
    while (full.getAsBoolean()) {
      if (System.nanoTime() - started > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
        throw stuck();
      }
      LockSupport.parkNanos(20_000); // far less than the writer needs for what is queued
    }
  }

  private static IOException stuck() {
    return new IOException("no message was written for " + MOST_SECONDS + " s");
  }
}
