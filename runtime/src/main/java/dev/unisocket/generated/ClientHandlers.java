package dev.unisocket.generated;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.internal.IncomingMessage;
import dev.unisocket.internal.PendingCalls;
import dev.unisocket.internal.SocketOwner;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All handlers of one client, as its connections see them. They stay from one connection to the
 * next.
 */
final class ClientHandlers implements SocketOwner {
  final HandlerList<OpenEvent> open;
  final HandlerList<ErrorEvent> error;
  final HandlerList<CloseEvent> close;
  final HandlerList<ReconnectEvent> reconnect;
  final MessageRoutes messages;
  final ClientLine line;
  private final String name;
  private final @Nullable ClientCalls calls;

  ClientHandlers(
      String name, ClientLine line, MessageRoutes messages, @Nullable ClientCalls calls) {
    this.name = name;
    this.line = line;
    this.messages = messages;
    this.calls = calls;
    this.open = new HandlerList<>(line);
    this.error = new HandlerList<>(line);
    this.close = new HandlerList<>(line);
    this.reconnect = new HandlerList<>(line);
  }

  @Override
  public String name() {
    return name;
  }

  /** The client's run is over: what it has received waits no longer for those who do not ask. */
  @Override
  public void ended(CloseEvent event) {
    line.runEnded();
  }

  /** The end of the run has been told, last of all its events: publishers and streams end. */
  @Override
  public void over(CloseEvent event, @Nullable UniSocketException failure) {
    messages.end(failure);
    open.end(failure);
    reconnect.end(failure);
    error.end(failure);
    close.end(failure);
    line.runEndTold();
  }

  @Override
  public List<Consumer<? super OpenEvent>> openHandlers() {
    return open.all();
  }

  @Override
  public List<Consumer<? super ErrorEvent>> errorHandlers() {
    return error.all();
  }

  @Override
  public List<Consumer<? super CloseEvent>> closeHandlers() {
    return close.all();
  }

  @Override
  public List<Consumer<? super ReconnectEvent>> reconnectHandlers() {
    return reconnect.all();
  }

  @Override
  public Arrival arrived(IncomingMessage message, PendingCalls pending) {
    return calls == null ? Arrival.MESSAGE : calls.arrived(message, pending);
  }

  @Override
  public boolean looks() {
    return messages.looks();
  }

  @Override
  public void look(IncomingMessage message) {
    messages.look(message);
  }

  @Override
  public boolean isPaused(IncomingMessage message) {
    return !line.isLeftOver() && messages.isPaused(message);
  }

  @Override
  public boolean waits(IncomingMessage message, boolean listened) {
    return messages.waits(message, listened);
  }

  @Override
  public boolean receive(IncomingMessage message, Consumer<ErrorEvent> errors) {
    return messages.receive(message, errors);
  }

  @Override
  public SocketObserver.Drop whyDropped(IncomingMessage message) {
    return messages.isTaken(message)
        ? SocketObserver.Drop.NOT_BOUND
        : SocketObserver.Drop.NO_METHOD;
  }
}
