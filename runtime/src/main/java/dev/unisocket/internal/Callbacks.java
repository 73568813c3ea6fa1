package dev.unisocket.internal;

import dev.unisocket.UniSocketException;
import dev.unisocket.uni.UniResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * uni-app's three callbacks of one call: success or fail, then complete, each once, whatever one of
 * them throws.
 */
public final class Callbacks implements QueuedSend.Fate {
  private final Dispatcher dispatcher;
  private final String api;
  private final @Nullable Consumer<UniResult> success;
  private final @Nullable Consumer<UniResult> fail;
  private final @Nullable Consumer<UniResult> complete;

  /**
   * Makes them.
   *
   * @param dispatcher where they run
   * @param api the function's name, as {@code sendSocketMessage}
   */
  public Callbacks(
      Dispatcher dispatcher,
      String api,
      @Nullable Consumer<UniResult> success,
      @Nullable Consumer<UniResult> fail,
      @Nullable Consumer<UniResult> complete) {
    this.dispatcher = dispatcher;
    this.api = api;
    this.success = success;
    this.fail = fail;
    this.complete = complete;
  }

  /** Tells of success, on the dispatcher, never inside this call. */
  public void succeed() {
    taken();
    dispatcher.wakeAway();
  }

  /** Tells of a failure, on the dispatcher, never inside this call. */
  public void fail(UniSocketException failure) {
    failed(failure, true);
    dispatcher.wakeAway();
  }

  @Override
  public void taken() {
    lineUp(success, UniResult.ok(api));
  }

  @Override
  public void failed(UniSocketException failure, boolean told) {
    lineUp(fail, UniResult.fail(failure));
  }

  private void lineUp(@Nullable Consumer<UniResult> first, UniResult result) {
    if (first != null) {
      dispatcher.addCallback(() -> first.accept(result));
    }
    Consumer<UniResult> last = complete;
    if (last != null) {
      dispatcher.addCallback(() -> last.accept(result));
    }
  }
}
