package dev.unisocket.internal;

import dev.unisocket.transport.Connection;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that lets heartbeats in between the messages: behind the one that the transport has
 * been given, ahead of the next. A ping that is asked for behind a large message is written with
 * it, however long that takes, and a text would be refused. One thing at a time is with the
 * transport, so that nothing is in flight either when the close frame is sent. Thread-safe; the
 * transport is called under no lock.
 */
final class BeatingConnection implements Connection {

  /** Hears what becomes of a heartbeat; called under no lock. */
  interface Beats {
    /** The transport is about to get one. */
    void handedOver();

    /** It is written. */
    void written();

    /** It is not, and nothing can be any more. */
    void notWritten(Throwable cause);
  }

  private final Connection to;
  private final Beats beats;

  private final ReentrantLock lock;
  private boolean busy; // guarded by lock, as all below: the transport has a message
  private boolean beating; // the transport has a heartbeat
  private @Nullable String due; // a heartbeat waits for the message
  private boolean closed; // the close frame is on its way
  private @Nullable Held held; // a message or the close frame waits for the heartbeat

  BeatingConnection(Connection to, Beats beats) {
    this(to, beats, new ReentrantLock());
  }

  /** The same, with a lock by which a test decides whose turn it is. */
  BeatingConnection(Connection to, Beats beats, ReentrantLock lock) {
    this.to = to;
    this.beats = beats;
    this.lock = lock;
  }

  /**
   * Sends a heartbeat as soon as it may: the text, or a ping for "". The next may be asked for once
   * this is written. Behind a close frame it is forgotten.
   */
  void beat(String text) {
    lock.lock();
    try {
      if (closed) {
        return; // the timer was quicker than whoever stops it
      }
      if (busy) {
        due = text;
        return;
      }
      beating = true;
    } finally {
      lock.unlock();
    }
    transmit(text);
  }

  @Override
  public CompletableFuture<?> sendText(CharSequence text) {
    return inTurn(() -> to.sendText(text), false);
  }

  @Override
  public CompletableFuture<?> sendBinary(ByteBuffer bytes) {
    return inTurn(() -> to.sendBinary(bytes), false);
  }

  @Override
  public CompletableFuture<?> sendPing() {
    return to.sendPing();
  }

  @Override
  public CompletableFuture<?> sendClose(int code, String reason) {
    return inTurn(() -> to.sendClose(code, reason), true);
  }

  @Override
  public void request(long calls) {
    to.request(calls);
  }

  @Override
  public void abort() {
    to.abort();
  }

  private CompletableFuture<?> inTurn(Supplier<CompletableFuture<?>> send, boolean last) {
    lock.lock();
    try {
      closed |= last;
      if (beating) {
        held = new Held(send);
        return held;
      }
      busy = true;
    } finally {
      lock.unlock();
    }
    return send(send);
  }

  private CompletableFuture<?> send(Supplier<CompletableFuture<?>> send) {
    CompletableFuture<?> sent = called(send);
    if (sent.isDone()) {
      sent();
      return sent;
    }
    // The future that is given out completes after this: a heartbeat that is due goes first.
    return sent.whenComplete((nothing, failure) -> sent());
  }

  private void sent() {
    String next;
    lock.lock();
    try {
      busy = false;
      next = closed ? null : due;
      due = null;
      beating = next != null;
    } finally {
      lock.unlock();
    }
    if (next != null) {
      transmit(next);
    }
  }

  private void transmit(String text) {
    beats.handedOver();
    CompletableFuture<?> sent = called(text.isEmpty() ? to::sendPing : () -> to.sendText(text));
    CompletableFuture<?> unused = sent.whenComplete((nothing, failure) -> beaten(failure));
  }

  private void beaten(@Nullable Throwable failure) {
    Held next;
    lock.lock();
    try {
      beating = false;
      next = held;
      held = null;
      busy = next != null;
    } finally {
      lock.unlock();
    }
    if (failure == null) {
      beats.written();
    } else {
      Throwable cause = failure.getCause();
      beats.notWritten(failure instanceof CompletionException && cause != null ? cause : failure);
    }
    if (next != null) {
      next.go();
    }
  }

  private static CompletableFuture<?> called(Supplier<CompletableFuture<?>> send) {
    try {
      return send.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e); // the transport may be a user's own
    }
  }

  private final class Held extends CompletableFuture<@Nullable Void> {
    private final Supplier<CompletableFuture<?>> send;

    Held(Supplier<CompletableFuture<?>> send) {
      this.send = send;
    }

    void go() {
      CompletableFuture<?> unused =
          send(send)
              .whenComplete(
                  (nothing, failure) -> {
                    if (failure == null) {
                      complete(null);
                    } else {
                      completeExceptionally(failure);
                    }
                  });
    }
  }
}
