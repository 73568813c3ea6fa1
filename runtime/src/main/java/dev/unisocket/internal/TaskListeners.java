package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.Registration;
import dev.unisocket.SocketObserver;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who hears one socket: its owner, then the listeners of the task. Adding is for any thread,
 * everything else runs on the dispatcher.
 */
final class TaskListeners implements Consumer<ErrorEvent> {
  private final SocketOwner owner;
  private final TaskContext context;
  private final ListenerList<OpenEvent> open;
  // Made when they are needed, since most sockets have an owner that hears it all; written under
  // this.
  private volatile @Nullable ListenerList<MessageEvent> message;
  private @Nullable ListenerList<ErrorEvent> error;
  private @Nullable ListenerList<CloseEvent> close;
  private boolean dropLogged; // confined to the dispatcher

  TaskListeners(SocketOwner owner, TaskContext context) {
    this.owner = owner;
    this.context = context;
    this.open =
        new ListenerList<>(context.dispatcher) {
          @Override
          void call(Consumer<? super OpenEvent> listener, OpenEvent event) {
            HandlerCalls.call(listener, event, "onSocketError", null, TaskListeners.this);
          }
        };
  }

  private synchronized ListenerList<MessageEvent> messageListeners() {
    ListenerList<MessageEvent> list = message;
    if (list == null) {
      list =
          new ListenerList<>(context.dispatcher) {
            @Override
            void call(Consumer<? super MessageEvent> listener, MessageEvent event) {
              Consumer<ErrorEvent> errors = TaskListeners.this;
              HandlerCalls.call(listener, event, "onSocketMessage", event.data(), errors);
            }
          };
      message = list;
    }
    return list;
  }

  private synchronized ListenerList<ErrorEvent> errorListeners() {
    ListenerList<ErrorEvent> list = error;
    if (list == null) {
      list = new Quiet<>(context.dispatcher);
      error = list;
    }
    return list;
  }

  private synchronized ListenerList<CloseEvent> closeListeners() {
    ListenerList<CloseEvent> list = close;
    if (list == null) {
      list = new Quiet<>(context.dispatcher);
      close = list;
    }
    return list;
  }

  Registration onOpen(Consumer<OpenEvent> listener) {
    return open.add(listener);
  }

  Registration onMessage(Consumer<MessageEvent> listener) {
    Registration registration = messageListeners().add(listener);
    context.dispatcher.wake();
    return registration;
  }

  Registration onError(Consumer<ErrorEvent> listener) {
    return errorListeners().add(listener);
  }

  Registration onClose(Consumer<CloseEvent> listener) {
    return closeListeners().add(listener);
  }

  /** Returns whether messages are looked into before anything else is asked about them. */
  boolean looks() {
    return owner.looks();
  }

  /** Finds out which handlers a message belongs to. */
  void look(IncomingMessage incoming) {
    owner.look(incoming);
  }

  /** Returns whether a handler has to ask for the message first; takes no lock. */
  boolean isPaused(IncomingMessage incoming) {
    return owner.isPaused(incoming);
  }

  /** Returns whether a message must wait; takes no lock. */
  boolean waits(IncomingMessage incoming) {
    ListenerList<MessageEvent> list = message;
    return owner.waits(incoming, list != null && !list.isEmpty());
  }

  void offerOpen(Iterable<? extends Consumer<? super OpenEvent>> handlers) {
    context.dispatcher.execute(() -> open.offer(handlers));
  }

  void offerError(Iterable<? extends Consumer<? super ErrorEvent>> handlers) {
    context.dispatcher.execute(() -> errorListeners().offer(handlers));
  }

  void offerClose(Iterable<? extends Consumer<? super CloseEvent>> handlers) {
    context.dispatcher.execute(() -> closeListeners().offer(handlers));
  }

  void ownerListens() {
    offerOpen(() -> owner.openHandlers().iterator());
    offerError(() -> owner.errorHandlers().iterator());
    offerClose(() -> owner.closeHandlers().iterator());
    context.dispatcher.wake();
  }

  void open(OpenEvent event) {
    open.deliverOnce(event, owner.openHandlers());
  }

  void message(IncomingMessage incoming) {
    boolean heard = owner.receive(incoming, this);
    ListenerList<MessageEvent> list = message;
    if (list != null && !list.isEmpty()) {
      heard |= list.deliver(incoming.event(), List.of());
    }
    if (!heard) {
      drop(incoming);
    }
  }

  /** The error that ends the connection. */
  void ending(ErrorEvent event) {
    context.observer.tell(o -> o.failed(owner.name(), event));
    errorListeners().deliverOnce(event, owner.errorHandlers());
  }

  /** The end of the task, which is that of its run. */
  void close(CloseEvent event) {
    closeListeners().deliverOnce(event, owner.closeHandlers());
  }

  /** The end of the task, after which its run goes on. */
  void closeOfTask(CloseEvent event) {
    closeListeners().deliverToTask(event);
  }

  /** The end of the run, when the task has ended before. */
  void closeOfRun(CloseEvent event) {
    closeListeners().deliverToOwner(event, owner.closeHandlers());
  }

  /** The run waits before it connects again. */
  void reconnect(ReconnectEvent event) {
    for (Consumer<? super ReconnectEvent> handler : owner.reconnectHandlers()) {
      HandlerCalls.call(handler, event, "onSocketError", null, this);
    }
  }

  /** An error of one message, in its place. */
  @Override
  public void accept(ErrorEvent event) {
    context.observer.tell(o -> o.failed(owner.name(), event));
    errorListeners().deliver(event, owner.errorHandlers());
  }

  private void drop(IncomingMessage incoming) {
    SocketObserver.Drop why = owner.whyDropped(incoming);
    if (why == SocketObserver.Drop.NOT_BOUND && !dropLogged) {
      dropLogged = true;
      System.Logger log = System.getLogger(TaskListeners.class.getName());
      log.log(
          Level.WARNING,
          owner.name()
              + ": a message was dropped, nothing was bound to take it within a second after the open."
              + " Bind the handlers before connecting, or in the lines below it. Further ones are not logged.");
    }
    context.dropped(owner.name(), why);
  }

  /**
   * Listeners that have nowhere to report to, so that what they throw is logged: an error after the
   * close would break the order of events.
   */
  private static final class Quiet<E> extends ListenerList<E> {
    Quiet(Dispatcher dispatcher) {
      super(dispatcher);
    }

    @Override
    void call(Consumer<? super E> listener, E event) {
      HandlerCalls.callQuietly(listener, event);
    }
  }
}
