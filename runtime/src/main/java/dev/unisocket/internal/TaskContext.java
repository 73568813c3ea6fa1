package dev.unisocket.internal;

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
}
