package dev.unisocket.internal;

import dev.unisocket.UniSocketException;
import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call that waits for its answer. It is settled once, by whoever takes it out of {@link
 * PendingCalls}: the answer, the deadline, the end of the connection, or its user.
 */
public final class PendingCall<R> implements QueuedSend.Fate {

  /** Makes of an answer what the call returns; throws what it fails with. */
  @FunctionalInterface
  public interface Reader<R> {
    @Nullable R read(Answer answer);
  }

  final String method;
  final Duration timeout;
  private final String id;
  private final PendingCalls calls;
  private final Reader<R> reader;
  private final @Nullable Thread waiting; // the future's, if there is none
  private final Outcome<R> outcome;

  volatile boolean sent; // the transport took it
  volatile Timer.@Nullable Timeout deadline;
  volatile @Nullable Runnable withdraw; // once it was offered

  private final AtomicReference<@Nullable Inflow> reads = new AtomicReference<>();
  private volatile @Nullable Answer answer; // once settled, this or the next
  private volatile @Nullable UniSocketException failure;

  PendingCall(
      PendingCalls calls,
      String id,
      String method,
      Duration timeout,
      Reader<R> reader,
      @Nullable Thread waiting) {
    this.calls = calls;
    this.id = id;
    this.method = method;
    this.timeout = timeout;
    this.reader = reader;
    this.waiting = waiting;
    this.outcome = new Outcome<>(() -> calls.forget(this));
  }

  /** Returns the id, as JSON. */
  public String id() {
    return id;
  }

  /** Returns the outcome, done where it failed before; cancelling it forgets the call. */
  public CompletableFuture<R> future() {
    UniSocketException known = failure;
    return known == null ? outcome : CompletableFuture.failedFuture(known);
  }

  /**
   * Waits for the answer, and reads it on this thread, which is woken by whoever brings it.
   *
   * @throws UniSocketException what the call fails with, an interrupted wait included
   */
  public @Nullable R await() {
    while (true) {
      UniSocketException failed = failure;
      if (failed != null) {
        throw failed;
      }
      Answer came = answer;
      if (came != null) {
        return reader.read(came);
      }
      if (!Thread.currentThread().isInterrupted()) {
        LockSupport.park(this);
      } else if (calls.forget(this)) {
        throw CallFailures.interrupted(method);
      } else {
        Thread.onSpinWait(); // it is being settled just now
      }
    }
  }

  /**
   * The server answered: returns what is to be completed, null for a thread that has been woken.
   */
  @Nullable Completion<?> answered(Answer came) {
    answer = came;
    return waiting == null ? Completion.made(outcome, () -> reader.read(came)) : wake(waiting);
  }

  /** The same for a failure. */
  @Nullable Completion<?> failed(UniSocketException why) {
    failure = why;
    return waiting == null ? Completion.failed(outcome, why) : wake(waiting);
  }

  /** It failed before it returns to its user, who sees it then. */
  void refused(UniSocketException why) {
    failure = why;
  }

  /** Has a connection read ahead of its handlers for the answer; under no lock. */
  void readsAheadOn(Inflow connection) {
    Inflow before = reads.getAndSet(connection);
    if (before != connection) {
      if (before != null) {
        before.takeBack(Demand.Reason.CALLS);
      }
      connection.readAhead(Demand.Reason.CALLS, true);
    }
  }

  /** The answer is there, or will not be. */
  void readsAheadNoMore() {
    Inflow before = reads.getAndSet(null);
    if (before != null) {
      before.takeBack(Demand.Reason.CALLS);
    }
  }

  private static @Nullable Completion<?> wake(Thread thread) {
    LockSupport.unpark(thread);
    return null;
  }

  @Override
  public void taken() {
    sent = true;
  }

  @Override
  public void failed(UniSocketException why, boolean told) {
    failed(why, told, calls::complete);
  }

  @Override
  public void failed(UniSocketException why, boolean told, Consumer<Completion<?>> settled) {
    if (calls.take(this)) {
      Completion<?> completion = failed(CallFailures.of(why));
      if (completion != null) {
        settled.accept(completion);
      }
    }
  }
}
