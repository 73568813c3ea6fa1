package dev.unisocket.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A future and its outcome. */
final class Completion<T> {
  private final Outcome<T> outcome;
  private final @Nullable T value;
  private final @Nullable Throwable failure;
  private final @Nullable Supplier<? extends @Nullable T> later; // makes the value

  private Completion(
      Outcome<T> outcome,
      @Nullable T value,
      @Nullable Throwable failure,
      @Nullable Supplier<? extends @Nullable T> later) {
    this.outcome = outcome;
    this.value = value;
    this.failure = failure;
    this.later = later;
  }

  static <T> Completion<T> of(Outcome<T> outcome, @Nullable T value) {
    return new Completion<>(outcome, value, null, null);
  }

  /** A value that is made where the future is completed; what that throws is its failure. */
  static <T> Completion<T> made(Outcome<T> outcome, Supplier<? extends @Nullable T> later) {
    return new Completion<>(outcome, null, null, later);
  }

  static <T> Completion<T> failed(Outcome<T> outcome, Throwable failure) {
    return new Completion<>(outcome, null, failure, null);
  }

  /** Returns a failure of the same future. */
  Completion<T> butFailed(Throwable cause) {
    return failed(outcome, cause);
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
    } else if (later == null) {
      outcome.settle(value);
    } else if (!outcome.isDone()) {
      make(later);
    }
  }

  private void make(Supplier<? extends @Nullable T> later) {
    T made;
    try {
      made = later.get();
    } catch (RuntimeException e) {
      outcome.settleFailure(e);
      return;
    }
    outcome.settle(made);
  }
}
