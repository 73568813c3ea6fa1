package dev.unisocket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps what handlers hear; a test takes it in order, and waits for it at most half a minute. */
final class Heard implements Consumer<Object> {
  private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

  @Override
  public void accept(Object event) {
    events.add(event);
  }

  <T> T next(Class<T> type) {
    Object event;
    try {
      event = events.poll(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (event == null) {
      throw new AssertionError("no " + type.getSimpleName() + " was heard within half a minute");
    }
    if (!type.isInstance(event)) {
      throw new AssertionError("heard " + event + ", not a " + type.getSimpleName());
    }
    return type.cast(event);
  }

  String nextText() {
    return next(String.class);
  }

  /** Takes what has been heard so far. */
  List<Object> rest() {
    List<Object> rest = new ArrayList<>();
    events.drainTo(rest);
    return rest;
  }
}
