package dev.unisocket.generated;

import dev.unisocket.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The handlers of one kind of event: default methods in source order, then registrations in the
 * order in which they were bound. Thread-safe; reading takes no lock.
 */
final class HandlerList<E> {
  private final TreeMap<Integer, Consumer<? super E>> defaults = new TreeMap<>(); // guarded by this
  private final List<Entry<E>> registrations = new CopyOnWriteArrayList<>();
  private volatile List<Consumer<? super E>> bound = List.of(); // of defaults

  /** Binds a default method; binding it again changes nothing. */
  synchronized void bind(int order, Consumer<? super E> handler) {
    if (defaults.putIfAbsent(order, handler) == null) {
      bound = List.copyOf(defaults.values());
    }
  }

  /** Adds a registration. */
  Entry<E> add(Consumer<? super E> handler) {
    Entry<E> entry = new Entry<>(this, handler);
    registrations.add(entry);
    return entry;
  }

  boolean isEmpty() {
    return bound.isEmpty() && registrations.isEmpty();
  }

  /** Returns all of them as they are now. */
  List<Consumer<? super E>> all() {
    List<Consumer<? super E>> all = new ArrayList<>(bound);
    all.addAll(registrations);
    return all;
  }

  /** One registration; a handler that was registered twice has two. */
  static final class Entry<E> implements Registration, Consumer<E> {
    private final HandlerList<E> list;
    private final Consumer<? super E> handler;

    Entry(HandlerList<E> list, Consumer<? super E> handler) {
      this.list = list;
      this.handler = handler;
    }

    /** Returns this as long as it is registered. */
    List<Consumer<? super E>> ifRegistered() {
      return list.registrations.contains(this) ? List.of(this) : List.of();
    }

    @Override
    public void accept(E event) {
      handler.accept(event);
    }

    @Override
    public void close() {
      list.registrations.remove(this);
    }
  }
}
