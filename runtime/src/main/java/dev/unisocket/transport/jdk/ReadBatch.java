package dev.unisocket.transport.jdk;

import java.util.ArrayList;
import java.util.List;

/**
 * What the tasks of the JDK's client hand out on one thread. A task decodes all that one read has
 * brought, a hundred small messages perhaps: the listener is told once that these were all, and not
 * after each, which would wake a thread for each. Confined to its thread.
 */
final class ReadBatch {
  private final List<Inbound> read = new ArrayList<>(1);
  private boolean running;
  private int active; // how many runs are on the stack

  /** Runs a task of the JDK's client. */
  void run(Runnable task) {
    if (running) {
      task.run();
      return;
    }
    running = true;
    active++;
    try {
      task.run();
    } finally {
      running = false;
      complete();
      active--;
    }
  }

  /** Returns whether this thread is inside a task, or tells what one has handed out. */
  boolean isActive() {
    return active > 0;
  }

  private void complete() {
    while (!read.isEmpty()) {
      read.remove(read.size() - 1).readComplete(); // which may run a task on this thread
    }
  }

  /** Has a connection told at the end of the task; false where there is none. */
  boolean add(Inbound connection) {
    if (running && !read.contains(connection)) {
      read.add(connection);
    }
    return running;
  }
}
