package dev.unisocket.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The live subscriptions of one client, over all its connections, in the order in which they were
 * made: of two with one key the last, at its own place. Each is the message that made it; while
 * that has not been sent the subscription is pending. Thread-safe; may be called under any lock.
 */
public final class Subscriptions {
  private @Nullable Map<Object, QueuedSend> live; // by key; guarded by this; null: never one

  /** Returns the one of a key, null for none. */
  synchronized @Nullable QueuedSend of(@Nullable Object key) {
    return live == null ? null : live.get(key);
  }

  /** Records one; returns that of the same key before it. */
  synchronized @Nullable QueuedSend made(Object key, QueuedSend send) {
    if (live == null) {
      live = new LinkedHashMap<>();
    }
    QueuedSend before = live.remove(key); // not replaced: it takes the last place
    live.put(key, send);
    return before;
  }

  /** Has one sent by another message from now on, at the same place. */
  synchronized void sentAgain(Object key, QueuedSend before, QueuedSend again) {
    if (live != null) {
      live.replace(key, before, again);
    }
  }

  /** Ends the one of a key. */
  synchronized void end(@Nullable Object key) {
    if (live != null) {
      live.remove(key);
    }
  }

  /**
   * Takes one back whose message was never sent, unless a later one has taken its place.
   *
   * @param earlier the one that it took the place of and that was sent, null for none
   */
  synchronized void takeBack(@Nullable Object key, QueuedSend send, @Nullable QueuedSend earlier) {
    if (key == null || live == null) {
      return;
    }
    if (earlier != null) {
      live.replace(key, send, earlier);
    } else {
      live.remove(key, send);
    }
  }

  synchronized List<QueuedSend> all() {
    return live == null ? List.of() : new ArrayList<>(live.values());
  }

  synchronized boolean isEmpty() {
    return live == null || live.isEmpty();
  }
}
