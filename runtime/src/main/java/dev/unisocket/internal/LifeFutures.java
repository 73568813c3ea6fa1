package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one run's first open and of its end, and who waits for it. Guarded by the lock
 * of its {@link SocketRun}.
 */
final class LifeFutures {
  private List<Outcome<OpenEvent>> open = new ArrayList<>(1);
  private List<Outcome<CloseEvent>> end = List.of();
  private @Nullable OpenEvent openEvent;
  private @Nullable UniSocketException failure;
  private @Nullable CloseEvent closeEvent;

  /** Returns the open, null if there is none yet, or never will be. */
  @Nullable OpenEvent openEvent() {
    return openEvent;
  }

  /** Returns why there is no open, null if that is not so. */
  @Nullable UniSocketException failure() {
    return failure;
  }

  /** Returns the end, null if there is none yet. */
  @Nullable CloseEvent closeEvent() {
    return closeEvent;
  }

  /**
   * Returns a future of the open, done if it is known.
   *
   * @param abandoned runs when the user takes the future back
   */
  CompletableFuture<OpenEvent> open(Runnable abandoned) {
    if (openEvent != null) {
      return CompletableFuture.completedFuture(openEvent);
    }
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    Outcome<OpenEvent> outcome = new Outcome<>(abandoned);
    open.add(outcome);
    return outcome;
  }

  /** Returns a future of the end, done if it is known. */
  CompletableFuture<CloseEvent> end() {
    if (closeEvent != null) {
      return CompletableFuture.completedFuture(closeEvent);
    }
    Outcome<CloseEvent> outcome = new Outcome<>();
    addEnd(outcome);
    return outcome;
  }

  /** Adds a future of the end, which is not known. */
  void addEnd(Outcome<CloseEvent> future) {
    if (end.isEmpty()) {
      end = new ArrayList<>(1); // most ask for it when they close
    }
    end.add(future);
  }

  /** The socket is open: returns what to complete. */
  List<Completion<?>> opened(OpenEvent event) {
    openEvent = event;
    List<Completion<?>> completions = new ArrayList<>();
    open.forEach(outcome -> completions.add(Completion.of(outcome, event)));
    open = List.of(); // there will be no other
    return completions;
  }

  /**
   * The socket has ended: returns what to complete.
   *
   * @param why why the attempt failed, if it was one
   */
  List<Completion<?>> ended(CloseEvent event, UniSocketException why) {
    closeEvent = event;
    List<Completion<?>> completions = new ArrayList<>();
    if (openEvent == null) {
      failure = why;
      open.forEach(outcome -> completions.add(Completion.failed(outcome, why)));
      open = List.of(); // there will be no other
    }
    end.forEach(outcome -> completions.add(Completion.of(outcome, event)));
    end = List.of();
    return completions;
  }
}
