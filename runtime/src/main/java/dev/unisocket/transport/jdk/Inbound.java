package dev.unisocket.transport.jdk;

import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Timer;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on one connection, on its way from the JDK's callbacks to the listener: one call at
 * a time and by demand. What ends it is never told on the client's selector thread.
 *
 * <p>It always asks the JDK for more than the listener asks for, and keeps what is ahead, at most
 * {@link #ROOM} bytes and some parts: an end of stream that the JDK reads while a socket has no
 * demand is lost for good, with every later one (398 of 400 where a server left while a handler was
 * busy). Where it could not ask in time, because the listener was that far behind, it makes sure of
 * the peer by a few pongs that nobody asked for, which RFC 6455, 5.5.3, provides for.
 *
 * <p>All fields are guarded by {@link #lock}; the listener and the JDK are called outside it.
 * Whoever sets {@link #delivering} calls the listener until there is nothing to do, and nobody else
 * does.
 */
final class Inbound {
  /** Asked for again when half of it is used up: each request costs, and one is always left. */
  private static final int AHEAD = 8;

  private static final int ROOM = 64 * 1024;

  /** What a part costs beside its content, so that empty ones are bounded as well. */
  private static final int COST_OF_A_PART = 256;

  private static final int PROBES = 3;
  private static final Duration FIRST_PROBE = Duration.ofMillis(500);

  /** A part or control frame that the listener has not been called with. */
  private static final class Event {
    final Consumer<ConnectionListener> call;
    final int cost;

    Event(Consumer<ConnectionListener> call, int size) {
      this.call = call;
      this.cost = size + COST_OF_A_PART;
    }
  }

  private static final Deque<Event> NO_EVENTS = new ArrayDeque<>(0); // nothing is added to it

  private final ConnectionListener listener;
  private final JdkConnection connection;
  private final Object lock = new Object();

  /** Null before the listener's onOpen. */
  private @Nullable WebSocket socket;

  private Deque<Event> events = NO_EVENTS;
  private int cost;

  /** How many calls the listener has asked for. */
  private long demand;

  /** How many calls the JDK has been asked for. */
  private int asked;

  /** What ends it, after the events. */
  private @Nullable Consumer<ConnectionListener> end;

  /** Whether the end waits for no demand. */
  private boolean endIsFailure;

  private boolean over;
  private boolean delivering;

  /** Whether a task of the executor is on its way to deliver. */
  private boolean handedOff;

  /** The thread that is inside a request to the JDK, which may call back on it. */
  private @Nullable Thread requesting;

  /** How often the JDK has called back. */
  private long callbacks;

  /** Whether the last callback came inside a request: the end may have been lost behind it. */
  private boolean suspect;

  /** Whether a probe is scheduled. */
  private boolean watched;

  Inbound(ConnectionListener listener, JdkConnection connection) {
    this.listener = listener;
    this.connection = connection;
  }

  // From above.

  void request(long calls) {
    synchronized (lock) {
      demand = demand + calls < 0 ? Long.MAX_VALUE : demand + calls;
    }
    deliverAway();
  }

  /** Calls the listener's onOpen, and what has been waiting for it. */
  void open(WebSocket socket, Consumer<ConnectionListener> call) {
    synchronized (lock) {
      if (over) {
        return;
      }
      this.socket = socket;
      delivering = true;
    }
    call(call);
    deliverAll();
  }

  /** The listener hears nothing more. */
  void stop() {
    synchronized (lock) {
      over = true;
      events.clear();
      cost = 0;
    }
  }

  /** The attempt has failed: there will be no onOpen. */
  void failAttempt(Throwable cause) {
    synchronized (lock) {
      if (over) {
        return;
      }
      over = true;
    }
    connection.ends();
    call(to -> to.onFailure(cause));
  }

  // From the JDK's callbacks, which are serial.

  void text(CharSequence part, boolean last) {
    if (mayCallNow()) {
      try { // as call(...) does, without a lambda for each part
        listener.onText(part, last);
      } catch (Throwable broken) {
        connection.listenerThrew(broken);
      }
      called();
    } else {
      add(new Event(to -> to.onText(part, last), 2 * part.length()));
    }
  }

  void binary(ByteBuffer part, boolean last) {
    if (mayCallNow()) {
      call(to -> to.onBinary(part, last));
      called();
    } else {
      ByteBuffer kept = ByteBuffer.allocate(part.remaining());
      kept.put(part).flip();
      add(new Event(to -> to.onBinary(kept, last), kept.remaining()));
    }
  }

  void control(Consumer<ConnectionListener> call) {
    if (mayCallNow()) {
      call(call);
      called();
    } else {
      add(new Event(call, 0));
    }
  }

  void close(int code, String reason) {
    end(to -> to.onClose(code, reason), false);
  }

  void fail(Throwable cause) {
    end(to -> to.onFailure(cause), true);
  }

  /** Ends with what the listener threw; false if it has heard an end already. */
  boolean breakOff(Throwable thrown) {
    synchronized (lock) {
      if (over) {
        return false;
      }
      end = null; // nothing but this is to follow
      events.clear();
      cost = 0;
    }
    fail(thrown);
    return true;
  }

  private void end(Consumer<ConnectionListener> call, boolean failure) {
    synchronized (lock) {
      if (over || end != null) {
        return;
      }
      callbacks++;
      suspect = false;
      end = call;
      endIsFailure = failure;
    }
    deliverOffTheSelector();
  }

  /** Takes one demand if the listener may be called by this callback, without keeping the part. */
  private boolean mayCallNow() {
    synchronized (lock) {
      boolean inRequest = requesting == Thread.currentThread();
      callbacks++;
      asked--;
      suspect = inRequest;
      if (over || end != null || demand == 0 || !events.isEmpty() || (delivering && !inRequest)) {
        return false;
      }
      demand--;
      delivering = true;
      return true;
    }
  }

  /**
   * The listener has been called within a callback, where a request to the JDK only counts: it
   * never calls back.
   */
  private void called() {
    WebSocket asking;
    int more;
    boolean goesOn;
    boolean inRequest;
    synchronized (lock) {
      inRequest = requesting == Thread.currentThread();
      delivering = inRequest; // whoever is in the request goes on delivering
      goesOn = !inRequest && (!events.isEmpty() || end != null);
      asking = socket;
      more = toAsk();
      asked += more;
    }
    if (more > 0 && asking != null) {
      asking.request(more);
    }
    if (goesOn) {
      deliverOffTheSelector();
    }
    if (!inRequest && !connection.executor().tellsAfterTask(this)) {
      readComplete();
    }
  }

  /** All that was at hand has been delivered. */
  void readComplete() {
    call(ConnectionListener::onReadComplete);
  }

  private void add(Event event) {
    synchronized (lock) {
      if (over) {
        return;
      }
      if (events == NO_EVENTS) {
        events = new ArrayDeque<>(1); // few connections keep any, and then few
      }
      events.add(event);
      cost += event.cost;
    }
    askInCallback();
    deliverOffTheSelector();
  }

  /** Within a callback a request to the JDK only counts: it never calls back. */
  private void askInCallback() {
    WebSocket asking;
    int more;
    synchronized (lock) {
      asking = socket;
      more = toAsk();
      asked += more;
    }
    if (more > 0 && asking != null) {
      asking.request(more);
    }
  }

  private int toAsk() {
    boolean enough = asked > AHEAD / 2 || cost >= ROOM;
    return socket == null || over || end != null || enough ? 0 : AHEAD - asked;
  }

  // To the listener.

  private void deliverOffTheSelector() {
    if (!ClientExecutor.isSelectorThread()) {
      deliver();
      return;
    }
    deliverAway();
  }

  private void deliverAway() {
    synchronized (lock) {
      if (handedOff || !hasWork()) {
        return;
      }
      handedOff = true;
    }
    connection.handOff(this::deliver);
  }

  /** Returns whether anything can be done that nobody does: not before onOpen. */
  private boolean hasWork() {
    if (delivering || socket == null) {
      return false;
    }
    return (demand > 0 && !events.isEmpty()) || endIsDue() || toAsk() > 0;
  }

  private boolean endIsDue() {
    return end != null && !over && (endIsFailure || (demand > 0 && events.isEmpty()));
  }

  private void deliver() {
    synchronized (lock) {
      handedOff = false;
      if (!hasWork()) {
        return;
      }
      delivering = true;
    }
    deliverAll();
  }

  private void deliverAll() {
    for (Consumer<ConnectionListener> next = next(); next != null; next = next()) {
      call(next);
    }
    if (!connection.executor().tellsAfterTask(this)) {
      readComplete();
    }
    watchIfSuspect();
  }

  /** Returns what the listener is to be called with; null, and others may deliver, for nothing. */
  private @Nullable Consumer<ConnectionListener> next() {
    while (true) {
      WebSocket asking;
      int more;
      synchronized (lock) {
        Event event = demand > 0 ? events.poll() : null;
        if (event != null && !over) {
          demand--;
          cost -= event.cost;
          return event.call;
        }
        Consumer<ConnectionListener> last = end;
        if (last != null && endIsDue()) {
          over = true;
          events.clear();
          return to -> {
            connection.ends();
            try {
              last.accept(to);
            } finally {
              connection.hasEnded();
            }
          };
        }
        more = toAsk();
        asking = socket;
        if (more == 0 || asking == null) {
          delivering = false;
          return null;
        }
        asked += more;
        requesting = Thread.currentThread();
      }
      try {
        asking.request(more); // may call back on this thread
      } finally {
        synchronized (lock) {
          requesting = null;
        }
      }
    }
  }

  private void call(Consumer<ConnectionListener> call) {
    try {
      call.accept(listener);
    } catch (Throwable broken) { // a throw in a callback would kill the socket without a word
      connection.listenerThrew(broken);
    }
  }

  // The peer that may have gone unnoticed.

  private void watchIfSuspect() {
    synchronized (lock) {
      if (suspect && !watched && !over && end == null) {
        watched = true;
        scheduleProbe(1, callbacks, FIRST_PROBE);
      }
    }
  }

  private void scheduleProbe(int number, long heard, Duration delay) {
    Timer.system().schedule(() -> connection.handOff(() -> probe(number, heard, delay)), delay);
  }

  private void probe(int number, long heard, Duration delay) {
    WebSocket probed;
    synchronized (lock) {
      if (over || end != null || socket == null) {
        return;
      }
      if (callbacks != heard) { // it has been heard of since
        watched = suspect;
        if (suspect) {
          scheduleProbe(1, callbacks, FIRST_PROBE);
        }
        return;
      }
      probed = socket;
    }
    CompletableFuture<?> unused =
        probed
            .sendPong(ByteBuffer.allocate(0))
            .whenComplete(
                (sent, failure) -> {
                  if (failure instanceof IOException) {
                    // The first pong to a socket that is gone is answered by a reset, the next
                    // fails.
                    close(1006, "");
                    probed.abort();
                  } else if (number < PROBES) {
                    scheduleProbe(number + 1, heard, delay.multipliedBy(2));
                  } else {
                    watchedNoMore(heard);
                  }
                });
  }

  /** The peer has taken all probes: it is there, if silent since. */
  private void watchedNoMore(long heard) {
    synchronized (lock) {
      watched = false;
      suspect = suspect && callbacks != heard;
    }
    watchIfSuspect();
  }
}
