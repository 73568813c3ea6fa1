package dev.unisocket.generated;

import dev.unisocket.UniSocketException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber of a publisher. It is called on the client's dispatcher, serially with the
 * handlers; before the first connect on the thread that subscribes.
 *
 * <p>Whoever has something to tell counts it in {@link #untold}; the first to do so tells for all
 * until nothing is left, so that signals never overlap whatever the thread.
 */
final class PacedSubscriber<E> extends Paced<E> implements Flow.Subscription {
  private final HandlerList<E> list;
  private final ClientLine line;
  private final int keeps;
  private final Flow.Subscriber<? super E> subscriber;
  private final AtomicLong demand = new AtomicLong(); // Long.MAX_VALUE: without end
  private final Queue<E> unasked = new ConcurrentLinkedQueue<>();
  private final AtomicInteger untold = new AtomicInteger(1); // onSubscribe comes first
  private volatile boolean invalid; // it asked for less than one
  private volatile boolean ended;
  private volatile @Nullable UniSocketException failure; // written before ended
  private volatile boolean done; // cancelled, or told of its end

  /**
   * Makes one that has not been called yet.
   *
   * @param keeps how many unasked events it keeps at most, the newest
   */
  PacedSubscriber(
      HandlerList<E> list, ClientLine line, int keeps, Flow.Subscriber<? super E> subscriber) {
    this.list = list;
    this.line = line;
    this.keeps = keeps;
    this.subscriber = subscriber;
  }

  /** Calls it for the first time. */
  void begin() {
    try {
      subscriber.onSubscribe(this);
    } catch (Throwable e) {
      cancel();
      throw e;
    }
    tellAll();
  }

  @Override
  boolean isAsking() {
    return done || (demand.get() > 0 && unasked.isEmpty());
  }

  @Override
  public void accept(E event) {
    if (done) {
      return;
    }
    if (keeps != Integer.MAX_VALUE && unasked.size() >= keeps && unasked.poll() != null) {
      line.droppedUnasked();
    }
    unasked.add(event);
    tell();
  }

  @Override
  void end(@Nullable UniSocketException failure) {
    this.failure = failure;
    ended = true;
    tell();
  }

  @Override
  public void request(long n) {
    if (done) {
      return;
    }
    if (n <= 0) {
      invalid = true;
      list.remove(this);
      line.execute(this::tell);
      return;
    }
    long before = demand.getAndAccumulate(n, PacedSubscriber::sum);
    if (ended || !unasked.isEmpty()) {
      line.execute(this::tell);
    } else if (before == 0) {
      line.wake();
    }
  }

  private static long sum(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  @Override
  public void cancel() {
    done = true;
    list.remove(this);
    unasked.clear();
    line.wake();
  }

  private void tell() {
    if (untold.getAndIncrement() == 0) {
      tellAll();
    }
  }

  private void tellAll() {
    int told = 1;
    do {
      tellEvents();
      tellEnd();
      told = untold.addAndGet(-told);
    } while (told != 0);
  }

  private void tellEvents() {
    while (!done && !invalid && demand.get() > 0) {
      E event = unasked.poll();
      if (event == null) {
        return;
      }
      if (demand.get() != Long.MAX_VALUE) {
        demand.decrementAndGet();
      }
      try {
        subscriber.onNext(event);
      } catch (Throwable e) {
        cancel(); // as Reactive Streams says of a subscriber that throws; who called reports it
        throw e;
      }
    }
  }

  private void tellEnd() {
    if (done || !(invalid || (ended && unasked.isEmpty()))) {
      return;
    }
    done = true;
    unasked.clear();
    Throwable why =
        invalid
            ? new IllegalArgumentException(
                "a non-positive subscription request (Reactive Streams 3.9): request one or more")
            : failure;
    if (why == null) {
      subscriber.onComplete();
    } else {
      subscriber.onError(why);
    }
  }
}
