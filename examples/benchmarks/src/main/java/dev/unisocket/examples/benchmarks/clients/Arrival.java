package dev.unisocket.examples.benchmarks.clients;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what a handler will see, or for what it found wrong. */
final class Arrival {
  private final CompletableFuture<Long> time = new CompletableFuture<>();

  /** It is here, at this {@link System#nanoTime}. */
  void complete(long nanoTime) {
    time.complete(nanoTime);
  }

  void fail(Throwable error) {
    time.completeExceptionally(error);
  }

  /**
   * Returns when it came.
   *
   * @throws IllegalStateException if it did not, or something wrong did
   */
  long await(long seconds) throws InterruptedException {
    try {
      return time.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("still waiting after " + seconds + " s", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("something wrong arrived", e);
    }
  }
}
