package dev.unisocket.generated;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketException;
import dev.unisocket.internal.OwnedTask;
import dev.unisocket.internal.QueuedSend;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the error handlers that a message, which was accepted without a future, was refused by
 * itself. One for all messages of a client.
 */
final class Untold implements QueuedSend.Fate {
  private final Supplier<@Nullable OwnedTask> latest;

  Untold(Supplier<@Nullable OwnedTask> latest) {
    this.latest = latest;
  }

  @Override
  public void taken() {}

  @Override
  public void failed(UniSocketException failure, boolean told) {
    OwnedTask task = told ? null : latest.get();
    if (task != null) {
      task.lineUp(ErrorEvent.of(failure));
    }
  }
}
