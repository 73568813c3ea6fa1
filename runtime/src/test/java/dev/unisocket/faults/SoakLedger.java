package dev.unisocket.faults;

import dev.unisocket.SocketClosedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one client of the soak sent and was told, and what the server has seen of it, connection by
 * connection. All guarded by itself.
 */
final class SoakLedger {
  private static final byte UNTOLD = 0;
  private static final byte TAKEN = 1;
  private static final byte IN_DOUBT = 2;
  private static final byte UNSENT = 3;

  private byte[] told = new byte[1_024]; // by message
  private int[] arrivedOn = new int[1_024]; // by message: its connection, from 1; 0 for none
  private int sent;
  private final List<Boolean> closedInOrder = new ArrayList<>(); // by connection
  private final List<Integer> lastArrived = new ArrayList<>(); // by connection; -1 for none
  private int doubles;
  private int reorderings;

  // inbound
  private int answerConnection;
  private int answerNumber;
  private int inboundGaps;

  /** Returns the number of the next message. */
  synchronized int next() {
    if (sent == told.length) {
      told = Arrays.copyOf(told, 2 * sent);
      arrivedOn = Arrays.copyOf(arrivedOn, 2 * sent);
    }
    return sent++;
  }

  synchronized void told(int message, @Nullable Throwable failure) {
    if (failure == null) {
      told[message] = TAKEN;
    } else if (!(failure instanceof SocketClosedException)) {
      throw new AssertionError("a send failed in a way of its own", failure);
    } else {
      told[message] = failure.getMessage().contains("may have been delivered") ? IN_DOUBT : UNSENT;
    }
  }

  /**
   * Begins a connection at the server, before the client can know that it is open; returns its
   * number, from 1.
   */
  synchronized int connection() {
    closedInOrder.add(false);
    lastArrived.add(-1);
    return closedInOrder.size();
  }

  /** The server has read the client's close frame. */
  synchronized void closedInOrder(int connection) {
    closedInOrder.set(connection - 1, true);
  }

  synchronized void arrived(int connection, int message) {
    if (arrivedOn[message] != 0) {
      doubles++;
    } else if (message < lastArrived.get(connection - 1)) {
      reorderings++;
    }
    arrivedOn[message] = connection;
    lastArrived.set(connection - 1, message);
  }

  synchronized boolean hasArrived(int message) {
    return arrivedOn[message] != 0;
  }

  /** The client has heard the n-th answer of a connection, both from 1. */
  synchronized void answered(int connection, int number) {
    boolean next =
        connection == answerConnection
            ? number == answerNumber + 1
            : connection > answerConnection && number == 1;
    inboundGaps += next ? 0 : 1;
    answerConnection = connection;
    answerNumber = number;
  }

  /** Adds all of it to a sum. */
  synchronized void sum(SoakSum sum) {
    sum.messages += sent;
    sum.connections += closedInOrder.size();
    sum.doubles += doubles;
    sum.reorderings += reorderings;
    sum.inboundGaps += inboundGaps;
    int before = 1; // the connection of the last message that arrived
    for (int message = 0; message < sent; message++) {
      boolean arrived = arrivedOn[message] != 0;
      sum.arrived += arrived ? 1 : 0;
      // By connection, not by the clock: a network may hold the bytes of one that has been given
      // up.
      sum.reorderings += arrived && arrivedOn[message] < before ? 1 : 0;
      switch (told[message]) {
        case TAKEN:
          sum.taken++;
          if (!arrived) {
            sum.count(hasBreak(before, nextArrival(message)));
          }
          break;
        case IN_DOUBT:
          sum.inDoubt++;
          break;
        case UNSENT:
          sum.unsent++;
          sum.falselyUnsent += arrived ? 1 : 0;
          break;
        default:
          sum.untold++;
      }
      before = arrived ? arrivedOn[message] : before;
    }
  }

  /** Returns the connection of the next message that arrived; one more than there are for none. */
  private int nextArrival(int message) {
    for (int later = message + 1; later < sent; later++) {
      if (arrivedOn[later] != 0) {
        return arrivedOn[later];
      }
    }
    return closedInOrder.size() + 1;
  }

  /** Returns whether a connection broke from one to before another: the client was told so. */
  private boolean hasBreak(int from, int to) {
    for (int connection = from; connection < to; connection++) {
      if (!closedInOrder.get(connection - 1)) {
        return true;
      }
    }
    return false;
  }
}
