package dev.unisocket.generated;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketException;
import dev.unisocket.internal.OwnedTask;
import dev.unisocket.internal.QueuedSend;

/**
 * Tells the error handlers that a message, which was accepted without a future, was refused by
 * itself. One for all messages of a client.
 */
final class Untold implements QueuedSend.Fate {
  private final ClientSupport client;

  Untold(ClientSupport client) {
    this.client = client;
  }

  @Override
  public void taken() {}

  @Override
  public void failed(UniSocketException failure, boolean told) {
    OwnedTask task = told ? null : client.latest();
    if (task != null) {
      task.lineUp(ErrorEvent.of(failure));
    }
  }
}
