package dev.unisocket.generated;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.SocketObserver;
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
  final HandlerList<OpenEvent> open = new HandlerList<>();
  final HandlerList<ErrorEvent> error = new HandlerList<>();
  final HandlerList<CloseEvent> close = new HandlerList<>();
  final HandlerList<ReconnectEvent> reconnect = new HandlerList<>();
  final MessageRoutes messages;
  private final String name;
  private final @Nullable ClientCalls calls;

  ClientHandlers(String name, MessageRoutes messages, @Nullable ClientCalls calls) {
    this.name = name;
    this.messages = messages;
    this.calls = calls;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void ended(CloseEvent event) {
    // The client asks its latest task for everything.
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
  public Arrival arrived(IncomingMessage message, PendingCalls pending) {
    return calls == null ? Arrival.MESSAGE : calls.arrived(message, pending);
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
