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
  private final Map<Object, QueuedSend> live = new LinkedHashMap<>(); // by key; guarded by this

  /** Returns the one of a key, null for none. */
  synchronized @Nullable QueuedSend of(@Nullable Object key) {
    return live.get(key);
  }

  /** Records one; returns that of the same key before it. */
  synchronized @Nullable QueuedSend made(Object key, QueuedSend send) {
    QueuedSend before = live.remove(key); // not replaced: it takes the last place
    live.put(key, send);
    return before;
  }

  /** Has one sent by another message from now on, at the same place. */
  synchronized void sentAgain(Object key, QueuedSend before, QueuedSend again) {
    live.replace(key, before, again);
  }

  /** Ends the one of a key. */
  synchronized void end(@Nullable Object key) {
    live.remove(key);
  }

  /**
   * Takes one back whose message was never sent, unless a later one has taken its place.
   *
   * @param earlier the one that it took the place of and that was sent, null for none
   */
  synchronized void takeBack(@Nullable Object key, QueuedSend send, @Nullable QueuedSend earlier) {
    if (key == null) {
      return;
    }
    if (earlier != null) {
      live.replace(key, send, earlier);
    } else {
      live.remove(key, send);
    }
  }

  synchronized List<QueuedSend> all() {
    return new ArrayList<>(live.values());
  }

  synchronized boolean isEmpty() {
    return live.isEmpty();
  }
}
