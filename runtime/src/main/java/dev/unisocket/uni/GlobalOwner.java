package dev.unisocket.uni;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.internal.HandlerCalls;
import dev.unisocket.internal.IncomingMessage;
import dev.unisocket.internal.OwnedTask;
import dev.unisocket.internal.SocketOwner;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets the global listeners hear one socket, before its own. */
final class GlobalOwner implements SocketOwner {
  private final GlobalListeners listeners;
  private final GlobalSockets sockets;
  private volatile @Nullable OwnedTask task;

  GlobalOwner(GlobalListeners listeners, GlobalSockets sockets) {
    this.listeners = listeners;
    this.sockets = sockets;
  }

  /** Makes a socket one that the functions address; it has not started. */
  void made(OwnedTask task) {
    this.task = task;
    sockets.made(task);
  }

  @Override
  public String name() {
    return "SocketTask";
  }

  @Override
  public void ended(CloseEvent event) {
    OwnedTask ended = task;
    if (ended != null) {
      sockets.ended(ended);
    }
  }

  @Override
  public List<Consumer<? super OpenEvent>> openHandlers() {
    return listOf(listeners.open);
  }

  @Override
  public List<Consumer<? super ErrorEvent>> errorHandlers() {
    return listOf(listeners.error);
  }

  @Override
  public List<Consumer<? super CloseEvent>> closeHandlers() {
    return listOf(listeners.close);
  }

  @Override
  public boolean waits(IncomingMessage message, boolean listened) {
    return !listened && listeners.message == null;
  }

  @Override
  public boolean receive(IncomingMessage message, Consumer<ErrorEvent> errors) {
    Consumer<MessageEvent> listener = listeners.message;
    if (listener == null) {
      return false;
    }
    MessageEvent event = message.event();
    HandlerCalls.call(listener, event, message, errors);
    return true;
  }

  private static <T> List<Consumer<? super T>> listOf(@Nullable Consumer<T> listener) {
    return listener == null ? List.of() : List.of(listener);
  }
}
