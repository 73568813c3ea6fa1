package dev.unisocket.internal;

/** Where the code of one client's users runs. */
final class SocketExecutor {
  private final Tasks tasks;
  private volatile int away; // how many are inside a connect; written under this

  SocketExecutor(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Runs a task of the runtime, which never throws, where the user's executor wants it. */
  void execute(Runnable task) {
    if (away > 0) {
      tasks.executeFromOwnThread(task);
    } else {
      tasks.execute(task);
    }
  }

  /** Returns whether nobody has to wait for a thread, however long a task runs. */
  boolean hasThreadsForAll() {
    return tasks.areOnOwnThreads();
  }

  /** The same, but never inside this call. */
  void executeAway(Runnable task) {
    tasks.executeAway(task);
  }

  /**
   * While this is set nothing runs on the thread on which an event arose: a transport may be inside
   * the call that connects, and an executor may be {@code Runnable::run}.
   */
  synchronized void stayAway(boolean away) {
    this.away += away ? 1 : -1;
  }
}
