package dev.unisocket.internal;

import dev.unisocket.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one kind of event. An event that is to be kept stays here until the first
 * listener of the task has heard it.
 *
 * <p>Adding and removing is for any thread; everything else runs on the dispatcher. A listener is
 * in the list before {@link #kept} is read, and an event is kept before the list is read: one of
 * the two sees the other.
 */
abstract class ListenerList<E> {
  private volatile List<Entry<E>> listeners = List.of(); // replaced under this
  private final Dispatcher dispatcher;
  private volatile @Nullable E kept; // heard by no listener of the task
  private @Nullable E unheard; // nor by the owner; confined to the dispatcher

  ListenerList(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Calls one listener; never throws. */
  abstract void call(Consumer<? super E> listener, E event);

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  Registration add(Consumer<E> listener) {
    Entry<E> entry = new Entry<>(listener);
    change(true, entry);
    if (kept != null) {
      dispatcher.execute(() -> catchUp(entry));
    }
    return () -> change(false, entry);
  }

  /** Few sockets have listeners of the task: a list that is empty takes no room. */
  private synchronized void change(boolean added, Entry<E> entry) {
    List<Entry<E>> now = new ArrayList<>(listeners);
    if (added) {
      now.add(entry);
    } else {
      now.remove(entry);
    }
    listeners = List.copyOf(now);
  }

  /** Tells the owner's handlers, then the task's. */
  boolean deliver(E event, List<? extends Consumer<? super E>> owners) {
    owners.forEach(handler -> call(handler, event));
    boolean heard = false;
    for (Entry<E> entry : listeners) {
      heard = true;
      call(entry.listener, event);
    }
    return heard || !owners.isEmpty();
  }

  /** The same, for an event that is kept until somebody hears it. */
  void deliverOnce(E event, Iterable<? extends Consumer<? super E>> owners) {
    deliverToOwner(event, owners);
    deliverToTask(event);
  }

  /** The same, for an event that is none of the task's. */
  void deliverToOwner(E event, Iterable<? extends Consumer<? super E>> owners) {
    unheard = event;
    tellOwner(event, owners);
  }

  /** The same, for an event that is none of the owner's. */
  void deliverToTask(E event) {
    kept = event;
    for (Entry<E> entry : listeners) {
      heardByTask(event);
      call(entry.listener, event);
    }
  }

  /** Tells new handlers of the owner what nobody has heard; they are asked for only then. */
  void offer(Iterable<? extends Consumer<? super E>> owners) {
    E event = unheard;
    if (event != null) {
      tellOwner(event, owners);
    }
  }

  private void tellOwner(E event, Iterable<? extends Consumer<? super E>> owners) {
    for (Consumer<? super E> handler : owners) {
      unheard = null;
      call(handler, event);
    }
  }

  private void heardByTask(E event) {
    kept = null;
    if (unheard == event) {
      unheard = null;
    }
  }

  private void catchUp(Entry<E> entry) {
    E event = kept;
    if (event != null && listeners.contains(entry)) {
      heardByTask(event);
      call(entry.listener, event);
    }
  }

  /** Makes two registrations of one listener two. */
  private static final class Entry<E> {
    final Consumer<E> listener;

    Entry(Consumer<E> listener) {
      this.listener = listener;
    }
  }
}
