package dev.unisocket.internal;

import dev.unisocket.SocketTask;

/** A task as its owner holds it. */
public interface OwnedTask extends SocketTask {

  /** Returns where its callbacks and events run, one after the other. */
  Dispatcher dispatcher();

  /**
   * Starts the attempt; call it once. What was given to {@link Dispatcher#execute} before runs before any event of the socket.
   */
  void start();

  /**
   * The owner has a new handler: offers it, on the dispatcher, the open, ending error and close that no listener has heard, the owner's
   * or the task's, and lets a message that waits be looked at again.
   */
  void ownerListens();
}
