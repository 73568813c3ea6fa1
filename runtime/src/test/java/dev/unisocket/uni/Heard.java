package dev.unisocket.uni;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what callbacks and listeners hear, one line each, in the order of the calls. */
final class Heard {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final List<String> lines = new ArrayList<>(); // guarded by this
  private int taken; // guarded by this

  synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  /** Returns a callback that writes its kind and its result. */
  Consumer<UniResult> callback(String kind) {
    return result -> add(kind + " " + result.errCode() + " " + result.errMsg());
  }

  Consumer<OpenEvent> open(String who) {
    return event -> add(who + "open");
  }

  Consumer<MessageEvent> message(String who) {
    return event ->
        add(
            who
                + "message "
                + (event.isText() ? event.text() : event.binary().remaining() + " bytes"));
  }

  Consumer<ErrorEvent> error(String who) {
    return event -> add(who + "error " + event.errCode() + " " + event.errMsg());
  }

  Consumer<CloseEvent> close(String who) {
    return event ->
        add(who + "close " + event.code() + (event.reason().isEmpty() ? "" : " " + event.reason()));
  }

  /** Sets all four global listeners. */
  void listenTo(UniFunctions uni) {
    uni.onSocketOpen(open(""));
    uni.onSocketMessage(message(""));
    uni.onSocketError(error(""));
    uni.onSocketClose(close(""));
  }

  /** Returns all lines that this method has not returned yet. */
  synchronized List<String> take() {
    List<String> news = new ArrayList<>(lines.subList(taken, lines.size()));
    taken = lines.size();
    return news;
  }

  /** Returns the next line that was not returned yet; waits for it at most twenty seconds. */
  synchronized String next() {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (taken == lines.size()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("nothing more was heard; before that: " + lines);
      }
      try {
        wait(left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return lines.get(taken++);
  }

  /** Returns the next lines, as many as asked for. */
  List<String> next(int count) {
    List<String> next = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      next.add(next());
    }
    return next;
  }
}
