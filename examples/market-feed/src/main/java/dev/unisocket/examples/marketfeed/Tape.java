package dev.unisocket.examples.marketfeed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;

/** All trades of one symbol, and who watches it. The server guards it, but for the watchers. */
final class Tape {
  private final String symbol;
  private final int limit;
  private final Random random;
  private final List<Trade> trades = new ArrayList<>();

  /** A concurrent set: a connection that ends leaves it without waiting for the market. */
  private final Set<WebSocket> watchers = ConcurrentHashMap.newKeySet();

  private long cents;

  Tape(String symbol, int limit) {
    this.symbol = symbol;
    this.limit = limit;
    this.random = new Random(symbol.hashCode()); // the same prices at every run
    this.cents = 5_000L + random.nextInt(20_000);
  }

  Set<WebSocket> watchers() {
    return watchers;
  }

  List<Trade> trades() {
    return trades;
  }

  boolean isOver() {
    return trades.size() == limit;
  }

  Trade trade() {
    cents = Math.max(100, cents + random.nextInt(41) - 20);
    Trade trade = new Trade(symbol, trades.size() + 1, price(cents), 1 + random.nextInt(100));
    trades.add(trade);
    return trade;
  }

  SymbolState.Quote quote() {
    return new SymbolState.Quote(symbol, price(cents - 3), price(cents + 3));
  }

  SymbolState.Watching watching() {
    return new SymbolState.Watching(symbol, trades.size() + 1);
  }

  SymbolState.Closed closed() {
    return new SymbolState.Closed(symbol, limit);
  }

  /** Returns the trades of these numbers that there are. */
  List<Trade> replay(int from, int to) {
    int first = Math.max(from, 1);
    int last = Math.min(to, trades.size());
    return first > last ? List.of() : List.copyOf(trades.subList(first - 1, last));
  }

  private static BigDecimal price(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
