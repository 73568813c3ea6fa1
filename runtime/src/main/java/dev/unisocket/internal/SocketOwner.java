package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SocketObserver;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whose socket a task is: a typed client, or the uni-app functions. Its handlers hear every event
 * before the listeners that were registered on the task itself.
 *
 * <p>Everything but {@link #name()}, {@link #ended} and {@link #storeIsFull} is called on the
 * socket's {@link Dispatcher}, serially; {@link #waits} under its lock. An event that neither the
 * owner nor the task has a listener for is kept: {@link OwnedTask#ownerListens()} offers it again.
 */
public interface SocketOwner {

  /** Returns the name for logs and the observer. */
  String name();

  /**
   * The task's state is {@code CLOSED}: called once, on any thread, under no lock, before any
   * future completes and any handler hears.
   */
  void ended(CloseEvent event);

  /** Returns who hears the open, in order; empty for nobody yet. */
  List<Consumer<? super OpenEvent>> openHandlers();

  /** Returns who hears errors. */
  List<Consumer<? super ErrorEvent>> errorHandlers();

  /** Returns who hears the end. */
  List<Consumer<? super CloseEvent>> closeHandlers();

  /**
   * The handlers stand still, and what was read ahead of them for the pending calls has filled the
   * store: no answer can be read before they go on. Called once each time that this becomes so, and
   * for each {@link OwnedTask#awaitsAnswers} while it is so, on any thread, under no lock; quick.
   */
  default void storeIsFull() {}

  /**
   * Returns whether a message must wait for a handler that may still be bound; asked again after
   * each {@link Dispatcher#wake()}, until the second after the open is over. Quick, without locks.
   *
   * @param listened whether the task itself has a message listener
   */
  boolean waits(IncomingMessage message, boolean listened);

  /**
   * Hands a message to its handlers.
   *
   * @param errors takes what goes wrong with it
   * @return whether anyone heard it
   */
  boolean receive(IncomingMessage message, Consumer<ErrorEvent> errors);

  /** Returns why a message that nobody heard is dropped. */
  default SocketObserver.Drop whyDropped(IncomingMessage message) {
    return SocketObserver.Drop.NOT_BOUND;
  }
}
