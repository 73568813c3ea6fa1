package dev.unisocket.faults;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.Inbound;
import dev.unisocket.testserver.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the handlers of one client hear, in order, and whether one at a time. */
final class Heard {
  private final List<String> events = new ArrayList<>(); // guarded by this
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean together;

  void listenTo(ClientSupport client, Inbound<String> texts) {
    client.onOpen((OpenEvent open) -> add("open"));
    client.onMessage(texts, this::add);
    client.onError(this::error);
    client.onReconnect((ReconnectEvent wait) -> add("reconnect " + wait.attempt()));
    client.onClose((CloseEvent close) -> add(words(close)));
  }

  private void error(ErrorEvent error) {
    add("error " + error.errCode() + " " + error.cause().getClass().getSimpleName());
  }

  static String words(CloseEvent close) {
    return "close " + close.code() + (close.clean() ? " clean" : "");
  }

  private void add(String event) {
    if (inside.incrementAndGet() > 1) {
      together = true;
    }
    synchronized (this) {
      events.add(event);
    }
    inside.decrementAndGet();
  }

  /** Returns whether two handlers ever ran at the same time. */
  boolean everTwoAtOnce() {
    return together;
  }

  synchronized List<String> events() {
    return List.copyOf(events);
  }

  void await(String event) {
    Await.until("'" + event + "' is heard, of " + events(), () -> events().contains(event));
  }
}
