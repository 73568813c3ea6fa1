package dev.unisocket.internal;

import dev.unisocket.SocketObserver;
import dev.unisocket.transport.Timer;

/**
 * What the sockets of one client share: where handlers run, where futures complete, the clock, the
 * observer.
 */
public final class TaskContext {
  final SocketExecutor executor;
  final Dispatcher dispatcher;
  final Completions completions;
  final PendingCalls calls;
  final Backlog backlog = new Backlog();
  final Timer timer;
  final GuardedObserver observer;

  TaskContext(Tasks tasks, Timer timer, GuardedObserver observer) {
    this.executor = new SocketExecutor(tasks);
    this.dispatcher = new Dispatcher(executor);
    this.completions = new Completions(executor);
    this.calls = new PendingCalls(timer, completions);
    this.timer = timer;
    this.observer = observer;
  }

  /** Returns where the client's callbacks and events run, one after the other. */
  public Dispatcher dispatcher() {
    return dispatcher;
  }

  /** Tells the observer that something of a socket was dropped. */
  public void dropped(String socket, SocketObserver.Drop why) {
    observer.tell(o -> o.dropped(socket, why));
  }
}
