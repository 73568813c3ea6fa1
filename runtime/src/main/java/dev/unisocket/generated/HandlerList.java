package dev.unisocket.generated;

import dev.unisocket.Registration;
import dev.unisocket.UniSocketException;
import dev.unisocket.internal.HandlerCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of one kind of event: default methods in source order, then registrations,
 * subscribers and streams in the order in which they were bound. Thread-safe; reading takes no
 * lock.
 */
final class HandlerList<E> {
  private final ClientLine line;
  private @Nullable TreeMap<Integer, Consumer<? super E>> defaults; // guarded by this
  private volatile List<Paced<E>> paced = List.of(); // of all, never changes; replaced under this
  private volatile List<Consumer<? super E>> all = List.of(); // likewise; defaults come first

  HandlerList(ClientLine line) {
    this.line = line;
  }

  /** Binds a default method; binding it again changes nothing. */
  synchronized void bind(int order, Consumer<? super E> handler) {
    if (defaults == null) {
      defaults = new TreeMap<>();
    }
    int before = defaults.size();
    if (defaults.putIfAbsent(order, handler) == null) {
      List<Consumer<? super E>> now = new ArrayList<>(defaults.values());
      now.addAll(all.subList(before, all.size()));
      all = List.copyOf(now);
    }
  }

  private synchronized void register(Consumer<? super E> handler) {
    all = with(all, handler);
  }

  private synchronized void unregister(Consumer<? super E> handler) {
    all = without(all, handler);
  }

  private synchronized void pace(Paced<E> handler) {
    paced = with(paced, handler);
  }

  private synchronized void paceNoMore(Paced<E> handler) {
    paced = without(paced, handler);
  }

  private static <T> List<T> with(List<T> list, T added) {
    List<T> now = new ArrayList<>(list);
    now.add(added);
    return List.copyOf(now);
  }

  private static <T> List<T> without(List<T> list, T removed) {
    List<T> now = new ArrayList<>(list);
    now.remove(removed);
    return List.copyOf(now);
  }

  /** Adds a registration. */
  Entry<E> add(Consumer<? super E> handler) {
    Entry<E> entry = new Entry<>(this, handler);
    register(entry);
    return entry;
  }

  /** Adds a subscriber or stream, of the present run or, while there is none, of the next one. */
  void add(Paced<E> handler) {
    handler.run = line.run();
    pace(handler); // first: a message that it is offered knows that it has to ask
    register(handler);
  }

  /** Takes a subscriber or stream away. */
  void remove(Paced<E> handler) {
    unregister(handler);
    paceNoMore(handler);
  }

  /** Returns these handlers if they are registered. */
  List<Consumer<? super E>> ifRegistered(Consumer<? super E> handler) {
    return all.contains(handler) ? List.of(handler) : List.of();
  }

  /** Returns whether one of them has to ask first. */
  boolean isPaused() {
    for (Paced<E> handler : paced) {
      if (!handler.isAsking()) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Returns all of them as they are now. Who waits for the next run is told of this one only what
   * would otherwise be kept for it.
   */
  List<Consumer<? super E>> all() {
    List<Consumer<? super E>> now = all;
    if (paced.isEmpty()) {
      return now;
    }
    List<Consumer<? super E>> present = new ArrayList<>(now);
    present.removeIf(this::waitsForNextRun);
    return present.isEmpty() ? now : present;
  }

  private boolean waitsForNextRun(Consumer<? super E> handler) {
    return handler instanceof Paced && ((Paced<?>) handler).run > line.runInLine();
  }

  /**
   * Takes a handler that waits for the next run into this one, since something has waited for it.
   */
  void adopt(Consumer<? super E> handler) {
    if (waitsForNextRun(handler)) {
      ((Paced<?>) handler).run = line.runInLine();
    }
  }

  /** Ends the subscribers and streams of the run that ends in the line. */
  void end(@Nullable UniSocketException failure) {
    for (Paced<E> handler : paced) {
      if (!waitsForNextRun(handler)) {
        remove(handler);
        HandlerCalls.callQuietly(ending -> ending.end(failure), handler);
      }
    }
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
      return list.ifRegistered(this);
    }

    @Override
    public void accept(E event) {
      handler.accept(event);
    }

    @Override
    public void close() {
      list.unregister(this);
    }
  }
}
