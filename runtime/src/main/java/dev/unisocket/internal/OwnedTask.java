package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.uni.CloseSocketOptions;
import dev.unisocket.uni.SendSocketMessageOptions;
import dev.unisocket.uni.UniResult;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A task as its owner holds it. */
public interface OwnedTask extends SocketTask {

  /** Returns where its callbacks and events run, one after the other. */
  Dispatcher dispatcher();

  /**
   * Starts the attempt; call it once. What was given to {@link Dispatcher#execute} before runs
   * before any event of the socket.
   */
  void start();

  /**
   * Returns the outcome of the attempt, done if it is known; cancelling it ends the socket. Each
   * call returns a future of its own.
   */
  CompletableFuture<OpenEvent> opened();

  /**
   * Waits for the open, woken by whoever brings it; the executor has no part in it.
   *
   * @throws UniSocketException if there is none, an interrupted wait included, which ends the
   *     attempt
   */
  OpenEvent awaitOpen();

  /**
   * Takes a message into the queue, whatever is said about sends before the open; may block where
   * the overflow policy says so.
   */
  @Nullable UniSocketException offer(QueuedSend send);

  /**
   * Sends as {@link #send(SendSocketMessageOptions)}, callbacks included, with a future that
   * completes once the transport took it.
   */
  CompletableFuture<UniResult> sendAsync(SendSocketMessageOptions options);

  /**
   * Closes as {@link #close(CloseSocketOptions)}, callbacks included; returns why it was refused,
   * null if it was accepted.
   */
  @Nullable UniSocketException tryClose(CloseSocketOptions options);

  /**
   * Takes a message out of the queue.
   *
   * @return false if the transport has it, or it is over
   */
  boolean withdraw(QueuedSend send);

  /** Returns the calls of its owner that wait for answers. */
  PendingCalls calls();

  /** Returns the future of a message that was accepted. */
  CompletableFuture<Void> future(QueuedSend send);

  /**
   * Closes, as {@link SocketTask#close(int, String)} does.
   *
   * @param accepted called under a lock if the close is accepted, before anything follows from it:
   *     it may only line something up; null for nobody
   * @return null if it was accepted
   */
  @Nullable UniSocketException beginClose(
      int code, @Nullable String reason, @Nullable Runnable accepted);

  /**
   * Closes in any state: gives up an attempt, with this code and reason, or closes an open socket.
   */
  void endAnyhow(int code, String reason);

  /**
   * Returns the end; each call returns a future of its own, which may be cancelled without
   * consequence.
   */
  CompletableFuture<CloseEvent> ended();

  /** Has a future completed with the end, together with those of {@link #ended()}. */
  void endsWith(Outcome<CloseEvent> future);

  /**
   * Waits until the state is {@code CLOSED}, at most the close timeout, then aborts; an interrupt
   * ends the wait and stays set.
   */
  void awaitEnd();

  /**
   * The owner has a new handler: offers it, on the dispatcher, the open, ending error and close
   * that no listener has heard, the owner's or the task's, and lets a message that waits be looked
   * at again.
   */
  void ownerListens();

  /**
   * Offers the open to new handlers of the owner, which are asked for on the dispatcher, if nobody
   * has heard it.
   */
  void offerOpen(Iterable<? extends Consumer<? super OpenEvent>> handlers);

  /** The same for the ending error. */
  void offerError(Iterable<? extends Consumer<? super ErrorEvent>> handlers);

  /** The same for the close. */
  void offerClose(Iterable<? extends Consumer<? super CloseEvent>> handlers);

  /**
   * Lines up an error that ends nothing; it is told after the dispatcher's next wake. May be called
   * under a lock.
   */
  void lineUp(ErrorEvent event);
}
