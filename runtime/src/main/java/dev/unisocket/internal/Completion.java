package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/** A future and its outcome. */
final class Completion<T> {
  private final Outcome<T> outcome;
  private final @Nullable T value;
  private final @Nullable Throwable failure;

  private Completion(Outcome<T> outcome, @Nullable T value, @Nullable Throwable failure) {
    this.outcome = outcome;
    this.value = value;
    this.failure = failure;
  }

  static <T> Completion<T> of(Outcome<T> outcome, @Nullable T value) {
    return new Completion<>(outcome, value, null);
  }

  static <T> Completion<T> failed(Outcome<T> outcome, Throwable failure) {
    return new Completion<>(outcome, null, failure);
  }

  /** Returns whether completing it runs the code of users. */
  boolean hasDependents() {
    return outcome.getNumberOfDependents() > 0;
  }

  boolean isDone() {
    return outcome.isDone();
  }

  void complete() {
    if (failure != null) {
      outcome.settleFailure(failure);
    } else {
      outcome.settle(value);
    }
  }
}
