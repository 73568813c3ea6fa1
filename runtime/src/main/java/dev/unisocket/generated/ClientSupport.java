package dev.unisocket.generated;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.Registration;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every generated client stands on: one for each. Making one touches no network and starts no thread.
 *
 * <p>Methods that return a future never throw; every other shape throws, a {@link dev.unisocket.UniSocketException} itself where
 * something failed. {@code order} numbers the default methods of one lifecycle annotation in source order.
 */
public final class ClientSupport {

  /** Makes the support of a client that uses {@link UniSockets#shared()}, asked for at its first connect. */
  public static ClientSupport of(ClientSpec spec) {}

  /** Makes the support of a client. */
  public static ClientSupport of(ClientSpec spec, UniSockets sockets) {}

  // --- @Connect

  public CompletableFuture<OpenEvent> connect(ConnectArguments arguments) {}

  /** Waits for the open. */
  public OpenEvent connectBlocking(ConnectArguments arguments) {}

  /** Starts to connect: what fails later is told to the handlers. */
  public SocketTask connectTask(ConnectArguments arguments) {}

  // --- @Send

  public <T> CompletableFuture<Void> send(Outbound<T> method, @Nullable T payload) {}

  /** For methods that return nothing: throws what is known when it returns, the rest is told to the error handlers. */
  public <T> void sendOrThrow(Outbound<T> method, @Nullable T payload) {}

  /** For methods that return a boolean: false where there is no room (10001) or no connection (10002). */
  public <T> boolean trySend(Outbound<T> method, @Nullable T payload) {}

  // --- @OnMessage, @OnOpen, @OnError, @OnClose: registrations

  public <T> Registration onMessage(Inbound<T> method, Consumer<? super T> handler) {}

  public Registration onOpen(Consumer<? super OpenEvent> handler) {}

  public Registration onError(Consumer<? super ErrorEvent> handler) {}

  public Registration onClose(Consumer<? super CloseEvent> handler) {}

  // --- the same, default methods: bound by each connect, which changes nothing after the first

  public <T> void bindMessage(Inbound<T> method, Consumer<? super T> handler) {}

  public void bindOpen(int order, Consumer<? super OpenEvent> handler) {}

  public void bindError(int order, Consumer<? super ErrorEvent> handler) {}

  public void bindClose(int order, Consumer<? super CloseEvent> handler) {}

  // --- @Close and the session

  public CompletableFuture<CloseEvent> close(int code, @Nullable String reason) {}

  public void closeOrThrow(int code, @Nullable String reason) {}

  public void close() {}

  public ReadyState readyState() {}

  public SocketTask task() {}

  public CompletableFuture<CloseEvent> whenClosed() {}
}
