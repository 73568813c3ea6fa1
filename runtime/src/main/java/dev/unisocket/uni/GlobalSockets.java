package dev.unisocket.uni;

import dev.unisocket.ReadyState;
import dev.unisocket.internal.OwnedTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one {@link UniFunctions} that have not ended, in the order in which they were
 * made, and the one that ended last. Thread-safe.
 */
final class GlobalSockets {
  private final List<OwnedTask> live = new ArrayList<>(); // guarded by this
  private @Nullable OwnedTask endedLast; // guarded by this

  synchronized void made(OwnedTask task) {
    if (task.readyState() == ReadyState.CLOSED) {
      endedLast = task; // UniSockets.close() was faster
    } else {
      live.add(task);
    }
  }

  synchronized void ended(OwnedTask task) {
    live.remove(task);
    endedLast = task;
  }

  /**
   * Returns the socket that the functions address: the oldest that has not ended, null if there is
   * none.
   */
  synchronized @Nullable OwnedTask addressed() {
    for (OwnedTask task : live) {
      // The state changes a moment before ended() is called: who sees it must not address that one.
      if (task.readyState() != ReadyState.CLOSED) {
        return task;
      }
    }
    return null;
  }

  /** Returns the sockets of which a new listener hears what nobody has heard. */
  synchronized List<OwnedTask> heard() {
    List<OwnedTask> heard = new ArrayList<>();
    if (endedLast != null) {
      heard.add(endedLast);
    }
    heard.addAll(live);
    return heard;
  }
}
