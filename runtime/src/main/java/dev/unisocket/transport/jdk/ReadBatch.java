package dev.unisocket.transport.jdk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one task of the JDK's client hands out: it decodes all that one read has brought, a hundred
 * small messages perhaps. The listener is told once that they were all, and not after each, which
 * would wake a thread for each. Confined to the thread of the task.
 */
final class ReadBatch {
  private static final ThreadLocal<@Nullable ReadBatch> CURRENT = new ThreadLocal<>();

  private final List<Inbound> read = new ArrayList<>(1);

  private ReadBatch() {}

  /** Runs a task of the JDK's client. */
  static void run(Runnable task) {
    if (CURRENT.get() != null) {
      task.run();
      return;
    }
    ReadBatch batch = new ReadBatch();
    CURRENT.set(batch);
    try {
      task.run();
    } finally {
      CURRENT.remove();
      batch.read.forEach(Inbound::readComplete);
    }
  }

  /** Has a connection told at the end of the task of this thread; false outside of any. */
  static boolean ends(Inbound connection) {
    ReadBatch batch = CURRENT.get();
    if (batch == null) {
      return false;
    }
    if (!batch.read.contains(connection)) {
      batch.read.add(connection);
    }
    return true;
  }
}
