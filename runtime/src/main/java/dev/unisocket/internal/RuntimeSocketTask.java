package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.Registration;
import dev.unisocket.UniSocketException;
import dev.unisocket.uni.CloseSocketOptions;
import dev.unisocket.uni.SendSocketMessageOptions;
import dev.unisocket.uni.UniResult;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, and the connection that comes of it, as users and owners see it: the life of the
 * socket, its queue, its listeners.
 */
final class RuntimeSocketTask implements OwnedTask {
  private final SocketRun run;
  private final TaskListeners listeners;
  private final SocketLife life;

  /** Makes a task that has not started. */
  RuntimeSocketTask(SocketRun run) {
    this.run = run;
    this.listeners = new TaskListeners(run.owner, run.context);
    this.life = new SocketLife(run, listeners);
  }

  SocketLife life() {
    return life;
  }

  TaskListeners listeners() {
    return listeners;
  }

  // --- connecting

  @Override
  public void start() {
    run.start();
  }

  @Override
  public CompletableFuture<OpenEvent> opened() {
    return run.opened();
  }

  @Override
  public OpenEvent awaitOpen() {
    return run.awaitOpen();
  }

  @Override
  public ReadyState readyState() {
    return life.state();
  }

  @Override
  public String protocol() {
    return life.protocol();
  }

  // --- sending

  @Override
  public CompletableFuture<Void> send(String text) {
    try {
      return send(QueuedSend.of(text, null));
    } catch (UniSocketException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  @SuppressWarnings("ConstantConditions") // callers without a null checker
  public CompletableFuture<Void> send(ByteBuffer bytes) {
    try {
      return send(bytes == null ? QueuedSend.of(null, null) : QueuedSend.copyOf(bytes, null));
    } catch (UniSocketException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<Void> send(QueuedSend send) {
    UniSocketException refusal = offerAsSet(send);
    return refusal != null ? CompletableFuture.failedFuture(refusal) : future(send);
  }

  @Override
  public void send(SendSocketMessageOptions options) {
    Callbacks callbacks = callbacks(options);
    UniSocketException refusal;
    try {
      refusal = offerAsSet(QueuedSend.of(options.data(), callbacks));
    } catch (UniSocketException e) {
      refusal = e;
    }
    if (refusal != null) {
      callbacks.fail(refusal);
    }
  }

  @Override
  public CompletableFuture<UniResult> sendAsync(SendSocketMessageOptions options) {
    Callbacks callbacks = callbacks(options);
    UniSocketException refusal;
    try {
      QueuedSend send = QueuedSend.of(options.data(), callbacks);
      refusal = offerAsSet(send);
      if (refusal == null) {
        return run.queue.future(send, UniResult.ok("sendSocketMessage"));
      }
    } catch (UniSocketException e) {
      refusal = e;
    }
    callbacks.fail(refusal);
    return CompletableFuture.failedFuture(refusal);
  }

  private Callbacks callbacks(SendSocketMessageOptions options) {
    return new Callbacks(
        run.context.dispatcher,
        "sendSocketMessage",
        options.success(),
        options.fail(),
        options.complete());
  }

  /**
   * Before the open a send waits, unless {@code sendBeforeOpen} says that it fails; after the end
   * it fails, whether or not the client goes on with another task.
   */
  private @Nullable UniSocketException offerAsSet(QueuedSend send) {
    ReadyState state = life.state();
    boolean waits = state == ReadyState.CONNECTING && !run.settings.sendBeforeOpen;
    boolean goesOn = state == ReadyState.CLOSED && run.readyState() != ReadyState.CLOSED;
    return waits || goesOn ? Failures.notConnectedToSend() : offer(send);
  }

  @Override
  public @Nullable UniSocketException offer(QueuedSend send) {
    return run.queue.offer(send);
  }

  @Override
  public boolean withdraw(QueuedSend send) {
    return run.queue.withdraw(send);
  }

  @Override
  public PendingCalls calls() {
    return run.context.calls;
  }

  @Override
  public CompletableFuture<Void> future(QueuedSend send) {
    return run.queue.future(send, null);
  }

  @Override
  public int queuedMessages() {
    return run.queue.messages();
  }

  @Override
  public long queuedBytes() {
    return run.queue.bytes();
  }

  @Override
  public CompletableFuture<Void> flush() {
    return run.queue.flush();
  }

  // --- ending

  @Override
  public CompletableFuture<CloseEvent> close() {
    return close(1000, "");
  }

  @Override
  public CompletableFuture<CloseEvent> close(int code, String reason) {
    UniSocketException refusal = beginClose(code, reason, null);
    return refusal != null ? CompletableFuture.failedFuture(refusal) : ended();
  }

  @Override
  public void close(CloseSocketOptions options) {
    tryClose(options);
  }

  @Override
  public @Nullable UniSocketException tryClose(CloseSocketOptions options) {
    Callbacks callbacks =
        new Callbacks(
            run.context.dispatcher,
            "closeSocket",
            options.success(),
            options.fail(),
            options.complete());
    UniSocketException refusal = beginClose(options.code(), options.reason(), callbacks::taken);
    if (refusal != null) {
      callbacks.fail(refusal);
    }
    return refusal;
  }

  @Override
  public @Nullable UniSocketException beginClose(
      int code, @Nullable String reason, @Nullable Runnable accepted) {
    return run.isLatest(this)
        ? run.beginClose(code, reason, accepted)
        : Failures.notConnectedToClose();
  }

  @Override
  public void endAnyhow(int code, String reason) {
    if (run.isLatest(this)) {
      run.endAnyhow(code, reason);
    }
  }

  @Override
  public void abort() {
    if (run.isLatest(this)) {
      run.abort();
    }
  }

  @Override
  public CompletableFuture<CloseEvent> ended() {
    return run.ended();
  }

  @Override
  public void endsWith(Outcome<CloseEvent> future) {
    run.endsWith(future);
  }

  @Override
  public void awaitEnd() {
    run.awaitEnd();
  }

  // --- listening

  @Override
  public Dispatcher dispatcher() {
    return run.context.dispatcher;
  }

  @Override
  public Registration onOpen(Consumer<OpenEvent> listener) {
    return listeners.onOpen(listener);
  }

  @Override
  public Registration onMessage(Consumer<MessageEvent> listener) {
    return listeners.onMessage(listener);
  }

  @Override
  public Registration onError(Consumer<ErrorEvent> listener) {
    return listeners.onError(listener);
  }

  @Override
  public Registration onClose(Consumer<CloseEvent> listener) {
    return listeners.onClose(listener);
  }

  @Override
  public void ownerListens() {
    listeners.ownerListens();
  }

  @Override
  public void offerOpen(Iterable<? extends Consumer<? super OpenEvent>> handlers) {
    listeners.offerOpen(handlers);
  }

  @Override
  public void offerError(Iterable<? extends Consumer<? super ErrorEvent>> handlers) {
    listeners.offerError(handlers);
  }

  @Override
  public void offerClose(Iterable<? extends Consumer<? super CloseEvent>> handlers) {
    listeners.offerClose(handlers);
  }

  @Override
  public void lineUp(ErrorEvent event) {
    run.context.dispatcher.addCallback(() -> listeners.accept(event));
  }

  /** Returns the owner's name and the state, never the url. */
  @Override
  public String toString() {
    return "SocketTask[" + run.owner.name() + ", " + life.state() + "]";
  }
}
