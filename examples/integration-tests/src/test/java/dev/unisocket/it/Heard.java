package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Remembers what a handler was given, in order, and lets a test wait for it. */
final class Heard<T> implements Consumer<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LinkedBlockingQueue<T> events = new LinkedBlockingQueue<>();

  @Override
  public void accept(T event) {
    events.add(event);
  }

  /** Waits for the next event and takes it out. */
  T next() {
    try {
      T event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(event).as("an event within %s", PATIENCE).isNotNull();
      return event;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for so many events and takes them out. */
  List<T> next(int count) {
    List<T> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(next());
    }
    return taken;
  }

  /** Returns what came and was not taken. */
  List<T> rest() {
    return List.copyOf(events);
  }
}
