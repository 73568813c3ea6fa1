package dev.unisocket.examples.marketfeed;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is going on: in a terminal a table that is drawn over itself, ten times a second at most,
 * below the lines of what happened; elsewhere only those lines. Any thread may call.
 */
final class LiveTable {
  private static final long REDRAW_NANOS = 100_000_000;
  private static final String ROW = "%-8s %10s %10s %10s %8s%n";

  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private int drawnLines;
  private long drawnAt = System.nanoTime() - REDRAW_NANOS;

  LiveTable(PrintStream out, boolean terminal, List<String> symbols) {
    this.out = out;
    this.terminal = terminal;
    symbols.forEach(symbol -> rows.put(symbol, new Row()));
  }

  private Row row(String symbol) {
    return Objects.requireNonNull(rows.get(symbol), symbol);
  }

  synchronized void show(Trade trade) {
    Row row = row(trade.symbol());
    row.last = trade.price();
    row.trades++;
    drawNowAndThen();
  }

  synchronized void show(SymbolState.Quote quote) {
    Row row = row(quote.symbol());
    row.bid = quote.bid();
    row.ask = quote.ask();
    drawNowAndThen();
  }

  /** Prints a line, above the table where there is one. */
  synchronized void event(String line) {
    erase();
    out.println(line);
    draw();
  }

  /** Draws the table a last time; what is printed later comes below. */
  synchronized void end() {
    erase();
    draw();
    drawnLines = 0;
  }

  private void drawNowAndThen() {
    if (System.nanoTime() - drawnAt >= REDRAW_NANOS) {
      erase();
      draw();
    }
  }

  private void erase() {
    if (drawnLines > 0) {
      out.print("\033[" + drawnLines + "A\033[J"); // up to the table's first line, clear from there
      drawnLines = 0;
    }
  }

  private void draw() {
    if (!terminal) {
      return;
    }
    out.printf(ROW, "symbol", "last", "bid", "ask", "trades");
    rows.forEach((symbol, row) -> out.printf(ROW, symbol, row.last, row.bid, row.ask, row.trades));
    out.flush();
    drawnLines = rows.size() + 1;
    drawnAt = System.nanoTime();
  }

  private static final class Row {
    private BigDecimal last = BigDecimal.ZERO;
    private BigDecimal bid = BigDecimal.ZERO;
    private BigDecimal ask = BigDecimal.ZERO;
    private int trades;
  }
}
