package dev.unisocket.generated;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.internal.OwnedTask;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The publishers and streams of one client. Those of messages pace the connection; those of
 * lifecycle events pace nothing, and keep the newest events that nobody has asked for.
 */
final class ClientStreams {
  private static final int ALL = Integer.MAX_VALUE; // a message comes when it is asked for
  private static final int NEWEST = 256;

  private final ClientHandlers handlers;
  private final Supplier<@Nullable OwnedTask> latest;

  ClientStreams(ClientHandlers handlers, Supplier<@Nullable OwnedTask> latest) {
    this.handlers = handlers;
    this.latest = latest;
  }

  <T> Flow.Publisher<T> publisher(Inbound<T> method) {
    return new HandlerPublisher<>(
        handlers.messages.handlers(method), handlers.line, ALL, added -> {});
  }

  <T> Stream<T> stream(Inbound<T> method) {
    return stream(handlers.messages.handlers(method), ALL, method.method(), added -> {});
  }

  Flow.Publisher<OpenEvent> openPublisher() {
    return lifecycle(handlers.open(), this::offerOpen);
  }

  Stream<OpenEvent> openStream() {
    return stream(handlers.open(), NEWEST, "@OnOpen", this::offerOpen);
  }

  Flow.Publisher<ErrorEvent> errorPublisher() {
    return lifecycle(handlers.error(), this::offerError);
  }

  Stream<ErrorEvent> errorStream() {
    return stream(handlers.error(), NEWEST, "@OnError", this::offerError);
  }

  Flow.Publisher<CloseEvent> closePublisher() {
    return lifecycle(handlers.close(), this::offerClose);
  }

  Stream<CloseEvent> closeStream() {
    return stream(handlers.close(), NEWEST, "@OnClose", this::offerClose);
  }

  Flow.Publisher<ReconnectEvent> reconnectPublisher() {
    return lifecycle(handlers.reconnect(), added -> {});
  }

  Stream<ReconnectEvent> reconnectStream() {
    return stream(handlers.reconnect(), NEWEST, "@OnReconnect", added -> {});
  }

  private <E> Flow.Publisher<E> lifecycle(HandlerList<E> list, Consumer<Paced<E>> added) {
    return new HandlerPublisher<>(list, handlers.line, NEWEST, added);
  }

  private <E> Stream<E> stream(
      HandlerList<E> list, int keeps, String method, Consumer<Paced<E>> added) {
    StreamSource<E> source = new StreamSource<>(list, handlers.line, keeps);
    list.add(source);
    added.accept(source);
    return StreamReader.stream(source, handlers.line, handlers.name() + ", " + method);
  }

  // What nobody has heard is kept for the first handler, of whichever shape.

  private void offerOpen(Paced<OpenEvent> added) {
    OwnedTask task = latest.get();
    if (task != null) {
      task.offerOpen(() -> handlers.open().ifRegistered(added).iterator());
    }
  }

  private void offerError(Paced<ErrorEvent> added) {
    OwnedTask task = latest.get();
    if (task != null) {
      task.offerError(() -> handlers.error().ifRegistered(added).iterator());
    }
  }

  private void offerClose(Paced<CloseEvent> added) {
    OwnedTask task = latest.get();
    if (task != null) {
      task.offerClose(() -> handlers.close().ifRegistered(added).iterator());
    }
  }
}
