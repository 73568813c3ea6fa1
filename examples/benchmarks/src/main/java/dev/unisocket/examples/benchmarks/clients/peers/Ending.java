package dev.unisocket.examples.benchmarks.clients.peers;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The end of one connection: told by the library's threads, awaited by the one that closes. */
final class Ending {

  /** How long a connection may take to open, and to end. */
  static final int MOST_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Keeps the first failure, for {@link #await}. */
  void failed(Throwable reason) {
    failure.compareAndSet(null, reason);
  }

  void ended() {
    ended.countDown();
  }

  /** Returns when the connection has ended; throws what failed on it, or that it did not end. */
  void await() throws IOException, InterruptedException {
    boolean inTime = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
    Throwable reason = failure.get();
    if (reason != null) {
      throw new IOException("the connection failed", reason);
    }
    if (!inTime) {
      throw new IOException("not closed within " + MOST_SECONDS + " s");
    }
  }
}
