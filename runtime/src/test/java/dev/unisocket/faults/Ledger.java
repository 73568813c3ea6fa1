package dev.unisocket.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SocketClosedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Numbered messages: what their sender was told of each, and what the server has seen, connection
 * by connection.
 */
final class Ledger {
  /** What a sender was told. */
  enum Told {
    /** The transport took it. */
    TAKEN,
    /** It may have been delivered. */
    IN_DOUBT,
    /** The server has not seen it. */
    UNSENT
  }

  private final List<CompletableFuture<Void>> sends = new ArrayList<>();
  private final List<List<Integer>> received = new ArrayList<>(); // guarded by itself

  /** Keeps the next message's future; messages count from 0. */
  void sent(CompletableFuture<Void> future) {
    sends.add(future);
  }

  /** Begins the list of a connection's messages, and returns its number. */
  int connection() {
    synchronized (received) {
      received.add(new ArrayList<>());
      return received.size() - 1;
    }
  }

  void received(int connection, int message) {
    synchronized (received) {
      received.get(connection).add(message);
    }
  }

  int size() {
    return sends.size();
  }

  /** Returns what the sender was told of a message, or fails: of nothing, or of something else. */
  Told told(int message) {
    CompletableFuture<Void> future = sends.get(message);
    assertThat(future).as("the future of message %s", message).isDone();
    try {
      future.join();
      return Told.TAKEN;
    } catch (CompletionException e) {
      assertThat(e.getCause()).isInstanceOf(SocketClosedException.class);
      return e.getCause().getMessage().contains("may have been delivered")
          ? Told.IN_DOUBT
          : Told.UNSENT;
    }
  }

  /**
   * Holds both sides together: nothing doubled, nothing out of order, no gap within a connection,
   * nothing delivered that was told to be unsent, and nothing taken is missing but at the break of
   * a connection.
   *
   * @param lastIsWhole whether the last connection was closed in order
   */
  void check(boolean lastIsWhole) {
    List<List<Integer>> seen;
    synchronized (received) {
      seen = List.copyOf(received);
    }
    List<Integer> all = new ArrayList<>();
    seen.forEach(all::addAll);
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i)).as("twice or out of order, in %s", all).isGreaterThan(all.get(i - 1));
    }
    for (List<Integer> one : seen) {
      for (int i = 1; i < one.size(); i++) {
        assertThat(one.get(i)).as("a gap within a connection").isEqualTo(one.get(i - 1) + 1);
      }
    }
    for (int message : all) {
      assertThat(told(message))
          .as("what was told of %s, which arrived", message)
          .isNotEqualTo(Told.UNSENT);
    }
    List<Integer> last = seen.isEmpty() ? List.of() : seen.get(seen.size() - 1);
    if (lastIsWhole && !last.isEmpty()) {
      for (int message = last.get(last.size() - 1) + 1; message < sends.size(); message++) {
        assertThat(told(message))
            .as("what was told of %s, which did not arrive", message)
            .isNotEqualTo(Told.TAKEN);
      }
    }
  }

  /** Returns how many were told so. */
  int count(Told told) {
    int count = 0;
    for (int message = 0; message < sends.size(); message++) {
      count += told(message) == told ? 1 : 0;
    }
    return count;
  }

  /** Returns how many have arrived. */
  int arrived() {
    synchronized (received) {
      return received.stream().mapToInt(List::size).sum();
    }
  }
}
