package dev.unisocket.examples.benchmarks.scale;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** When clients tried to come back, and when they did. Thread-safe. */
final class StormLog {
  private static final int FIRST_AT_A_TIME = 100;
  private static final long PATIENCE_SECONDS = 300;

  /** What happens from the server's end on. */
  private static final class Storm {
    final long start = System.nanoTime();
    final Queue<Long> attempts = new ConcurrentLinkedQueue<>();
    final Queue<Long> opens = new ConcurrentLinkedQueue<>();
    final CountDownLatch away;

    Storm(int clients) {
      away = new CountDownLatch(clients);
    }
  }

  private final Semaphore first = new Semaphore(FIRST_AT_A_TIME);
  private final int clients;
  private volatile Storm storm;

  StormLog(int clients) {
    this.clients = clients;
    this.storm = new Storm(clients);
  }

  /** Waits until a further client may connect for the first time. */
  void beforeFirst() {
    first.acquireUninterruptibly();
  }

  void attempt() {
    storm.attempts.add(System.nanoTime());
  }

  void opened() {
    Storm present = storm;
    present.opens.add(System.nanoTime());
    present.away.countDown();
  }

  /** An attempt, of which this may be the first of its client, is known to have come to its end. */
  void known(CompletableFuture<?> attempt) {
    CompletableFuture<?> unused = attempt.whenComplete((opened, failure) -> first.release());
  }

  /** Waits until every client is there. */
  void awaitAll() throws InterruptedException, TimeoutException {
    Storm present = storm;
    if (!present.away.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException(present.away.getCount() + " of " + clients + " are not there");
    }
  }

  /** The server is about to go: what has been until now is forgotten. */
  void begins() {
    storm = new Storm(clients);
  }

  /** Prints each attempt and open as a line {@code name=seconds} since the server's end. */
  void print(PrintStream out, long backNanos) {
    Storm ended = storm;
    print(out, "back", backNanos - ended.start);
    ended.attempts.forEach(at -> print(out, "attempt", at - ended.start));
    ended.opens.forEach(at -> print(out, "open", at - ended.start));
  }

  private static void print(PrintStream out, String name, long nanos) {
    out.printf(Locale.ROOT, "%s=%.4f%n", name, nanos / 1e9);
  }
}
