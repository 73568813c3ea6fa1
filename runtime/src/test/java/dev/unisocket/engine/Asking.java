package dev.unisocket.engine;

import java.util.concurrent.Flow;

/**
 * A subscriber that asks only when a test says so, and puts what it is told where the test looks.
 */
final class Asking<T> implements Flow.Subscriber<T> {
  static final String COMPLETE = "complete";

  final Heard heard = new Heard();
  private final long first;
  private volatile Flow.Subscription subscription;

  private Asking(long first) {
    this.first = first;
  }

  /** Returns one that asks for nothing until it is told to. */
  static <T> Asking<T> forNothing() {
    return new Asking<>(0);
  }

  /** Returns one that asks for so many at once. */
  static <T> Asking<T> forFirst(long n) {
    return new Asking<>(n);
  }

  static <T> Asking<T> forAll() {
    return new Asking<>(Long.MAX_VALUE);
  }

  Asking<T> of(Flow.Publisher<T> publisher) {
    publisher.subscribe(this);
    return this;
  }

  void request(long n) {
    subscription.request(n);
  }

  void cancel() {
    subscription.cancel();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (first > 0) {
      subscription.request(first);
    }
  }

  @Override
  public void onNext(T item) {
    heard.accept(item);
  }

  @Override
  public void onError(Throwable failure) {
    heard.accept(failure);
  }

  @Override
  public void onComplete() {
    heard.accept(COMPLETE);
  }
}
