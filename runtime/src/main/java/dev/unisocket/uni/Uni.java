package dev.unisocket.uni;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * uni-app's socket functions by their own names, over {@link UniSockets#shared()}. {@link #using}
 * gives the same functions over other sockets; {@link UniFunctions} says what each does.
 *
 * <pre>{@code
 * Uni.connectSocket(ConnectSocketOptions.url("wss://www.example.com/socket"));
 * Uni.onSocketOpen(open -> Uni.sendSocketMessage(SendSocketMessageOptions.data("hello")));
 * Uni.onSocketMessage(message -> System.out.println("server content received: " + message.data()));
 * }</pre>
 */
public final class Uni {

  private Uni() {}

  /**
   * Returns the functions over these sockets, always the same for the same sockets. They know no
   * socket made by others.
   */
  public static UniFunctions using(UniSockets sockets) {
    return UniFunctions.of(sockets);
  }

  /** See {@link UniFunctions#connectSocket}. */
  public static SocketTask connectSocket(ConnectSocketOptions options) {
    return shared().connectSocket(options);
  }

  /** See {@link UniFunctions#connectSocketAsync}. */
  public static CompletableFuture<UniResult> connectSocketAsync(ConnectSocketOptions options) {
    return shared().connectSocketAsync(options);
  }

  /** See {@link UniFunctions#sendSocketMessage}. */
  public static void sendSocketMessage(SendSocketMessageOptions options) {
    shared().sendSocketMessage(options);
  }

  /** See {@link UniFunctions#sendSocketMessageAsync}. */
  public static CompletableFuture<UniResult> sendSocketMessageAsync(
      SendSocketMessageOptions options) {
    return shared().sendSocketMessageAsync(options);
  }

  /** See {@link UniFunctions#closeSocket(CloseSocketOptions)}. */
  public static void closeSocket(CloseSocketOptions options) {
    shared().closeSocket(options);
  }

  /** See {@link UniFunctions#closeSocket()}. */
  public static void closeSocket() {
    shared().closeSocket();
  }

  /** See {@link UniFunctions#closeSocketAsync}. */
  public static CompletableFuture<UniResult> closeSocketAsync(CloseSocketOptions options) {
    return shared().closeSocketAsync(options);
  }

  /** See {@link UniFunctions#onSocketOpen}. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static void onSocketOpen(@Nullable Consumer<OpenEvent> listener) {
    shared().onSocketOpen(listener);
  }

  /** See {@link UniFunctions#onSocketError}. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static void onSocketError(@Nullable Consumer<ErrorEvent> listener) {
    shared().onSocketError(listener);
  }

  /** See {@link UniFunctions#onSocketMessage}. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static void onSocketMessage(@Nullable Consumer<MessageEvent> listener) {
    shared().onSocketMessage(listener);
  }

  /** See {@link UniFunctions#onSocketClose}. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static void onSocketClose(@Nullable Consumer<CloseEvent> listener) {
    shared().onSocketClose(listener);
  }

  private static UniFunctions shared() {
    return using(UniSockets.shared());
  }
}
