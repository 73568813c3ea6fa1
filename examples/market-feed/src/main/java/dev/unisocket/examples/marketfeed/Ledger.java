package dev.unisocket.examples.marketfeed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which trades of one symbol have come, by their numbers. Any thread may call.
 *
 * <p>A trade is missing when a later one is known and it has neither come nor been asked for.
 */
final class Ledger {
  /** Trades {@code from} to {@code to}, both included. */
  record Range(int from, int to) {}

  private final BitSet seen = new BitSet();
  private final BitSet asked = new BitSet();

  /** The first trade that counts, 0 as long as that is not known. */
  private int first;

  /** The last trade that is known to exist. */
  private int known;

  private boolean over;
  private int replayed;
  private int doubled;
  private long volume;

  /** Takes note that the subscription brings the trades from {@code next} on. */
  synchronized void begin(int next) {
    if (first == 0) {
      first = next;
    }
    known = Math.max(known, next - 1);
  }

  /** Takes a trade from the stream. */
  synchronized void live(Trade trade) {
    begin(trade.seq());
    known = Math.max(known, trade.seq());
    take(trade);
  }

  /** Takes note that there will be no trade after {@code last}. */
  synchronized void end(int last) {
    begin(last + 1);
    over = true;
  }

  /** Returns what is missing, and takes note that it is being asked for. */
  synchronized List<Range> ask() {
    List<Range> missing = new ArrayList<>();
    int from = nextMissing(first);
    while (from <= known && first > 0) {
      int to = from;
      while (to < known && nextMissing(to + 1) == to + 1) {
        to++;
      }
      missing.add(new Range(from, to));
      asked.set(from, to + 1);
      from = nextMissing(to + 1);
    }
    return missing;
  }

  /** Takes the answer to what was asked for; what it leaves out is missing again. */
  synchronized void answer(Range range, List<Trade> trades) {
    forget(range);
    for (Trade trade : trades) {
      if (take(trade)) {
        replayed++;
      }
    }
  }

  /** Takes note that no answer will come. */
  synchronized void forget(Range range) {
    asked.clear(range.from(), range.to() + 1);
  }

  /** Returns whether trading is over and every trade has come. */
  synchronized boolean complete() {
    return over && lost() == 0;
  }

  /** Returns how many trades there were before the first that counts. */
  synchronized int before() {
    return Math.max(first - 1, 0);
  }

  /** Returns how many trades came from the stream. */
  synchronized int live() {
    return seen.cardinality() - replayed;
  }

  synchronized int replayed() {
    return replayed;
  }

  synchronized int doubled() {
    return doubled;
  }

  /** Returns how many trades are known and have not come. */
  synchronized int lost() {
    return first == 0 ? 0 : known - first + 1 - seen.cardinality();
  }

  /** Returns the sum of the sizes of what has come. */
  synchronized long volume() {
    return volume;
  }

  private boolean take(Trade trade) {
    if (seen.get(trade.seq())) {
      doubled++;
      return false;
    }
    seen.set(trade.seq());
    volume += trade.size();
    return true;
  }

  private int nextMissing(int from) {
    int next = from;
    while (seen.get(next) || asked.get(next)) {
      next++;
    }
    return next;
  }
}
