package dev.unisocket.examples.marketfeed;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What the server published beside what came, symbol by symbol. */
record Summary(List<Line> lines, int drops, int connections) {

  /**
   * One symbol.
   *
   * @param published trades of the server
   * @param before those of them from before the first subscription, which nobody asked for
   * @param live trades that came from the stream
   * @param replayed trades that came in answer to a call
   * @param doubled trades that came more than once
   * @param sameVolume whether the sizes of what came add up to those of what was published
   */
  record Line(
      String symbol,
      int published,
      int before,
      int live,
      int replayed,
      int doubled,
      boolean sameVolume) {

    int lost() {
      return published - before - live - replayed;
    }
  }

  static Summary of(List<String> symbols, FeedServer server, MarketFeed feed) {
    List<Line> lines = new ArrayList<>();
    for (String symbol : symbols) {
      Ledger ledger = feed.ledger(symbol);
      lines.add(
          new Line(
              symbol,
              server.published(symbol),
              ledger.before(),
              ledger.live(),
              ledger.replayed(),
              ledger.doubled(),
              server.volume(symbol, ledger.before()) == ledger.volume()));
    }
    return new Summary(lines, server.drops(), server.connections());
  }

  /** Returns whether nothing was lost or doubled. */
  boolean isWhole() {
    return lines.stream()
        .allMatch(line -> line.lost() == 0 && line.doubled() == 0 && line.sameVolume());
  }

  void print(PrintStream out) {
    String row = "%-8s %10s %10s %10s %12s %6s %8s%n";
    out.printf(
        row, "symbol", "published", "before us", "streamed", "asked again", "lost", "doubled");
    for (Line line : lines) {
      out.printf(
          row,
          line.symbol(),
          line.published(),
          line.before(),
          line.live(),
          line.replayed(),
          line.lost(),
          line.doubled());
    }
    out.println(
        drops
            + " connections ended on purpose, "
            + connections
            + " used: "
            + (isWhole() ? "nothing was lost or doubled" : "NOT EVERYTHING CAME, OR NOT ONCE"));
  }
}
