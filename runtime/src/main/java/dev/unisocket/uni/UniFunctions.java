package dev.unisocket.uni;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.internal.Callbacks;
import dev.unisocket.internal.Engine;
import dev.unisocket.internal.OwnedTask;
import dev.unisocket.internal.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * uni-app's socket functions over one {@link UniSockets}. Thread-safe.
 *
 * <p>{@code sendSocketMessage} and {@code closeSocket} address the oldest socket made by {@link
 * #connectSocket} that has not ended, one that is still connecting included; when it ends, the next
 * oldest. Sockets of typed clients are neither addressed nor heard.
 *
 * <p>Callbacks of a call: {@code success} or {@code fail}, then {@code complete}, each exactly
 * once, never inside the call, on the executor; those of one socket run one after the other with
 * its listeners. A callback that throws is logged and changes nothing. The {@code ...Async} forms
 * never throw: they complete with the result of success, or fail with a {@link UniSocketException}.
 */
public final class UniFunctions {
  private final Engine engine;
  private final OwnedTask nobody; // closed from the start: answers the calls that address no socket
  private final GlobalListeners listeners = new GlobalListeners();
  private final GlobalSockets sockets = new GlobalSockets();

  private UniFunctions(Engine engine) {
    this.engine = engine;
    this.nobody = engine.closedSocket(new GlobalOwner(listeners, sockets));
  }

  static UniFunctions of(UniSockets sockets) {
    // Kept by the engine, not by a map here: listeners may refer to the sockets, which would then
    // never be collected.
    return Engine.of(sockets).functions(UniFunctions::new);
  }

  /**
   * Opens a socket. {@code success} means that the call was accepted; that the socket opens is
   * heard by {@link #onSocketOpen}, that it does not by {@link #onSocketError} and {@link
   * #onSocketClose}.
   *
   * @return the socket; after a {@code fail} one that is closed and never was anything else
   */
  public SocketTask connectSocket(ConnectSocketOptions options) {
    GlobalOwner owner = new GlobalOwner(listeners, sockets);
    try {
      return connect(options, owner);
    } catch (UniSocketException refused) {
      refuse(options, refused);
      return engine.closedSocket(owner);
    }
  }

  /**
   * Opens a socket as {@link #connectSocket} does, callbacks included; the future is done when this
   * returns, since it says only that the call was accepted.
   */
  public CompletableFuture<UniResult> connectSocketAsync(ConnectSocketOptions options) {
    if (options == null) {
      return CompletableFuture.failedFuture(noOptions("connectSocket"));
    }
    try {
      connect(options, new GlobalOwner(listeners, sockets));
      return CompletableFuture.completedFuture(UniResult.ok("connectSocket"));
    } catch (UniSocketException refused) {
      refuse(options, refused);
      return CompletableFuture.failedFuture(refused);
    }
  }

  /**
   * Sends a message over the addressed socket. Before the open it waits in the send queue; {@code
   * success} comes when the transport took it. Without a socket, and while it closes, {@code fail}
   * with 10002.
   */
  public void sendSocketMessage(SendSocketMessageOptions options) {
    addressed().send(options);
  }

  /**
   * Sends as {@link #sendSocketMessage} does, callbacks included. Cancelling the future (or its
   * failing by {@code orTimeout}) takes the message out of the queue unless the transport has it;
   * callbacks hear a {@code fail} with 10001 then.
   */
  public CompletableFuture<UniResult> sendSocketMessageAsync(SendSocketMessageOptions options) {
    if (options == null) {
      return CompletableFuture.failedFuture(noOptions("sendSocketMessage"));
    }
    return addressed().sendAsync(options);
  }

  /**
   * Closes the addressed socket. {@code success} means that the close was accepted, and comes
   * before the close event. Before the open it fails with 10002 and the socket still opens, as in
   * uni-app.
   */
  public void closeSocket(CloseSocketOptions options) {
    addressed().close(options);
  }

  /** Closes the addressed socket with code 1000 and no reason. */
  public void closeSocket() {
    closeSocket(CloseSocketOptions.normal());
  }

  /**
   * Closes as {@link #closeSocket(CloseSocketOptions)} does, callbacks included; the future is done
   * when this returns, since it says only that the close was accepted.
   */
  public CompletableFuture<UniResult> closeSocketAsync(CloseSocketOptions options) {
    if (options == null) {
      return CompletableFuture.failedFuture(noOptions("closeSocket"));
    }
    UniSocketException refused = addressed().tryClose(options);
    return refused == null
        ? CompletableFuture.completedFuture(UniResult.ok("closeSocket"))
        : CompletableFuture.failedFuture(refused);
  }

  /**
   * Sets who hears the open of every socket, in place of the one before. It hears at once what no
   * listener has heard from sockets that have not ended, and from the one that ended last. On one
   * socket it is called before the socket's own listeners.
   *
   * @param listener null for nobody
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public void onSocketOpen(@Nullable Consumer<OpenEvent> listener) {
    listeners.open = listener;
    offer(listener);
  }

  /** Sets who hears the errors of every socket; see {@link #onSocketOpen}. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public void onSocketError(@Nullable Consumer<ErrorEvent> listener) {
    listeners.error = listener;
    offer(listener);
  }

  /**
   * Sets who hears the messages of every socket; see {@link #onSocketOpen}. A message waits for a
   * first listener for at most one second after the open.
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public void onSocketMessage(@Nullable Consumer<MessageEvent> listener) {
    listeners.message = listener;
    offer(listener);
  }

  /** Sets who hears the end of every socket; see {@link #onSocketOpen}. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public void onSocketClose(@Nullable Consumer<CloseEvent> listener) {
    listeners.close = listener;
    offer(listener);
  }

  private void offer(@Nullable Object listener) {
    if (listener != null) {
      sockets.heard().forEach(OwnedTask::ownerListens);
    }
  }

  private OwnedTask addressed() {
    OwnedTask task = sockets.addressed();
    return task != null ? task : nobody;
  }

  private OwnedTask connect(ConnectSocketOptions options, GlobalOwner owner) {
    engine.requireOpen();
    OwnedTask task = engine.socket(target(options), timeout(options), owner);
    owner.made(task);
    new Callbacks(
            task.dispatcher(),
            "connectSocket",
            options.success(),
            options.fail(),
            options.complete())
        .succeed();
    task.start();
    return task;
  }

  private void refuse(ConnectSocketOptions options, UniSocketException why) {
    new Callbacks(
            nobody.dispatcher(),
            "connectSocket",
            options.success(),
            options.fail(),
            options.complete())
        .fail(why);
  }

  private static Target target(ConnectSocketOptions options) {
    return Target.of(options.url(), Target.withoutReferer(options.headers()), options.protocols());
  }

  private static @Nullable Duration timeout(ConnectSocketOptions options) {
    Duration timeout = options.timeout();
    if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
      throw UniSocketException.of(
          UniSocketException.INVALID_ARGUMENT,
          "connectSocket:fail invalid timeout " + timeout.toMillis(),
          "Give a positive number of milliseconds, or leave it out for the runtime's",
          null);
    }
    return timeout;
  }

  private static UniSocketException noOptions(String api) {
    return UniSocketException.of(
        UniSocketException.INVALID_ARGUMENT,
        api + ":fail invalid options null",
        "Pass the options of the call",
        null);
  }
}
