package dev.unisocket.generated;

import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSocketException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One open stream as the handlers' line sees it. It knows nothing of its {@link StreamReader}, so
 * that one which nobody holds any more can be noticed. A lock and no monitor: readers are virtual
 * threads where users like them.
 */
final class StreamSource<E> extends Paced<E> {
  private final HandlerList<E> list;
  private final ClientLine line;
  private final int keeps;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<E> unread = new ArrayDeque<>(); // guarded by lock
  private volatile boolean asking; // written under lock: the reader waits for an event
  private boolean ended; // guarded by lock, as all below
  private @Nullable UniSocketException failure;
  private boolean closed; // by its reader
  private boolean readToTheEnd;

  /**
   * Makes a source.
   *
   * @param keeps how many unasked events it keeps at most, the newest
   */
  StreamSource(HandlerList<E> list, ClientLine line, int keeps) {
    this.list = list;
    this.line = line;
    this.keeps = keeps;
  }

  @Override
  boolean isAsking() {
    return asking;
  }

  @Override
  public void accept(E event) {
    boolean dropped = false;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      if (unread.size() >= keeps) {
        unread.remove();
        dropped = true;
      }
      unread.add(event);
      asking = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (dropped) {
      line.droppedUnasked();
    }
  }

  @Override
  void end(@Nullable UniSocketException failure) {
    lock.lock();
    try {
      this.failure = failure;
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the next event.
   *
   * @return null at the end
   * @throws UniSocketException what the client ended with, or 10002 for an interrupt
   * @throws IllegalStateException on a handler's thread
   */
  @Nullable E take() {
    if (line.isCurrent()) {
      throw new IllegalStateException(
          "a stream is read on a handler's thread of the same client, which would wait for itself:"
              + " read it on a thread of its own");
    }
    if (ask()) {
      line.wake();
    }
    return await();
  }

  private boolean ask() {
    lock.lock();
    try {
      if (asking || ended || closed || !unread.isEmpty()) {
        return false;
      }
      asking = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable E await() {
    lock.lock();
    try {
      while (unread.isEmpty() && !ended && !closed) {
        changed.await();
      }
      E next = unread.poll();
      if (next == null) {
        readToTheEnd = true;
        if (failure != null && !closed) {
          throw failure;
        }
      }
      return next;
    } catch (InterruptedException e) {
      asking = false;
      Thread.currentThread().interrupt();
      throw SocketClosedException.of(
          "onSocketMessage:fail interrupted while a stream waited for the next event",
          "The stream is still open; the thread's interrupt flag is set again",
          null,
          null);
    } finally {
      lock.unlock();
    }
  }

  /** Takes it away: what waits for it waits no longer, once the line is woken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      unread.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    list.remove(this);
  }

  /** Returns whether its reader has neither closed it nor read it to its end. */
  boolean isLeftOpen() {
    lock.lock();
    try {
      return !closed && !readToTheEnd;
    } finally {
      lock.unlock();
    }
  }
}
