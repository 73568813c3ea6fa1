package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose socket a task is: a typed client, or the uni-app functions. Its handlers hear every event
 * before the listeners that were registered on the task itself.
 *
 * <p>Everything but {@link #name()}, {@link #ended} and {@link #arrived} is called on the socket's
 * {@link Dispatcher}, serially; {@link #isPaused} and {@link #waits} under its lock. An event that
 * neither the owner nor the task has a listener for is kept: {@link OwnedTask#ownerListens()}
 * offers it again.
 */
public interface SocketOwner {

  /** Returns the name for logs and the observer. */
  String name();

  /**
   * The state is {@code CLOSED}, and no other attempt follows: called once a run, on any thread,
   * under no lock, before any future completes and any handler hears.
   */
  void ended(CloseEvent event);

  /** Returns who hears the open, in order; empty for nobody yet. */
  List<Consumer<? super OpenEvent>> openHandlers();

  /** Returns who hears errors. */
  List<Consumer<? super ErrorEvent>> errorHandlers();

  /** Returns who hears the end. */
  List<Consumer<? super CloseEvent>> closeHandlers();

  /** Returns who hears of waits before the next attempt. */
  default List<Consumer<? super ReconnectEvent>> reconnectHandlers() {
    return List.of();
  }

  /** What a message is. */
  enum Arrival {
    /** A message for handlers: it takes its place in the line. */
    MESSAGE,
    /** The answer of a call, which has it. */
    ANSWER,
    /** An answer that no call awaits. */
    UNKNOWN_ANSWER
  }

  /**
   * Looks at a message when it arrives, on the transport's thread and under no lock: answers do not
   * wait behind messages. Quick; never throws.
   */
  default Arrival arrived(IncomingMessage message, PendingCalls calls) {
    return Arrival.MESSAGE;
  }

  /**
   * Returns whether {@link #look} is to be called for each message before anything else is asked
   * about it.
   */
  default boolean looks() {
    return false;
  }

  /** Finds out where a message goes, under no lock: this may run the code of users. */
  default void look(IncomingMessage message) {}

  /**
   * Returns whether a message must wait until those that it goes to have asked for it; asked again
   * after each {@link Dispatcher#wake()}. Quick, without locks.
   */
  default boolean isPaused(IncomingMessage message) {
    return false;
  }

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

  /**
   * The end has been told: called once a run, behind everything else that the owner hears of it.
   *
   * @param failure what publishers and streams end with, null where they complete
   */
  default void over(CloseEvent event, @Nullable UniSocketException failure) {}

  /** Returns why a message that nobody heard is dropped. */
  default SocketObserver.Drop whyDropped(IncomingMessage message) {
    return SocketObserver.Drop.NOT_BOUND;
  }
}
