package dev.unisocket.internal;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A future that the runtime settles; when its user settles it first (cancels it, gives it a
 * timeout), a hook hears of it.
 */
public final class Outcome<T> extends CompletableFuture<T> {
  private final Runnable abandoned;

  /**
   * Makes a future.
   *
   * @param abandoned runs once, on the user's thread, when the user has settled it; what depends on
   *     this may run before
   */
  public Outcome(Runnable abandoned) {
    this.abandoned = abandoned;
  }

  /** Makes a future that its user may cancel without consequence. */
  public Outcome() {
    this(() -> {});
  }

  /** Completes it, as the runtime. */
  public void settle(@Nullable T value) {
    super.complete(value);
  }

  /** Fails it, as the runtime. */
  public void settleFailure(Throwable failure) {
    super.completeExceptionally(failure);
  }

  @Override
  public boolean complete(@Nullable T value) {
    return tell(super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    return tell(super.completeExceptionally(failure));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean first = !isDone();
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    // "first" may be true for two threads; abandoning twice does what abandoning once does.
    tell(first && cancelled);
    return cancelled;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private boolean tell(boolean settled) {
    if (settled) {
      abandoned.run();
    }
    return settled;
  }
}
