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
  final MessageRoutes messages;
  final ClientLine line;
  private final @Nullable ClientCalls calls;

  // Null while nobody has been bound, which is so for many clients; written under this.
  private volatile @Nullable HandlerList<OpenEvent> open;
  private volatile @Nullable HandlerList<ErrorEvent> error;
  private volatile @Nullable HandlerList<CloseEvent> close;
  private volatile @Nullable HandlerList<ReconnectEvent> reconnect;

  ClientHandlers(ClientLine line, MessageRoutes messages, @Nullable ClientCalls calls) {
    this.line = line;
    this.messages = messages;
    this.calls = calls;
  }

  /** Returns the handlers of opens, to bind one. */
  synchronized HandlerList<OpenEvent> open() {
    HandlerList<OpenEvent> list = open;
    if (list == null) {
      list = new HandlerList<>(line);
      open = list;
    }
    return list;
  }

  /** Returns the handlers of errors, to bind one. */
  synchronized HandlerList<ErrorEvent> error() {
    HandlerList<ErrorEvent> list = error;
    if (list == null) {
      list = new HandlerList<>(line);
      error = list;
    }
    return list;
  }

  /** Returns the handlers of closes, to bind one. */
  synchronized HandlerList<CloseEvent> close() {
    HandlerList<CloseEvent> list = close;
    if (list == null) {
      list = new HandlerList<>(line);
      close = list;
    }
    return list;
  }

  /** Returns the handlers of waits before another attempt, to bind one. */
  synchronized HandlerList<ReconnectEvent> reconnect() {
    HandlerList<ReconnectEvent> list = reconnect;
    if (list == null) {
      list = new HandlerList<>(line);
      reconnect = list;
    }
    return list;
  }

  private static <E> List<Consumer<? super E>> all(@Nullable HandlerList<E> list) {
    return list == null ? List.of() : list.all();
  }

  private static void end(@Nullable HandlerList<?> list, @Nullable UniSocketException failure) {
    if (list != null) {
      list.end(failure);
    }
  }

  @Override
  public String name() {
    return line.client();
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
    end(open, failure);
    end(reconnect, failure);
    end(error, failure);
    end(close, failure);
    line.runEndTold();
  }

  @Override
  public List<Consumer<? super OpenEvent>> openHandlers() {
    return all(open);
  }

  @Override
  public List<Consumer<? super ErrorEvent>> errorHandlers() {
    return all(error);
  }

  @Override
  public List<Consumer<? super CloseEvent>> closeHandlers() {
    return all(close);
  }

  @Override
  public List<Consumer<? super ReconnectEvent>> reconnectHandlers() {
    return all(reconnect);
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
