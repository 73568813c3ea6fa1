package dev.unisocket.examples.marketfeed;

import dev.unisocket.UniSockets;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A market in this process, and a client that follows it through every outage. */
public final class MarketFeedExample {
  private static final List<String> SYMBOLS = List.of("ABC", "KLM", "UVW", "XYZ");

  private final PrintStream out;
  private final boolean terminal;

  MarketFeedExample(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Runs the example; fails where a trade was lost or came twice. */
  public static void main(String... args) throws Exception {
    // No console where the output is no terminal, but on JDK 22 to 24, hence the second question.
    @SuppressWarnings("SystemConsoleNull")
    boolean terminal = System.console() != null && System.getenv("TERM") != null;
    MarketFeedExample example = new MarketFeedExample(System.out, terminal);
    if (!example.run(500, Duration.ofMillis(8)).isWhole()) {
      throw new IllegalStateException("A trade was lost or came twice");
    }
  }

  /** Follows a market of so many trades for each symbol, at this pace, from its open to its end. */
  Summary run(int trades, Duration pace) throws Exception {
    int messagesBeforeDrop = trades; // of the four to five times as many that there will be
    try (FeedServer server = FeedServer.begin(SYMBOLS, trades, pace, messagesBeforeDrop);
        UniSockets sockets =
            UniSockets.builder()
                .client(MarketSocket.class, options -> options.url(server.url()))
                .build()) {
      LiveTable table = new LiveTable(out, terminal, SYMBOLS);
      MarketFeed feed = new MarketFeed(new MarketSocketImpl(sockets), SYMBOLS, table);
      feed.follow().get(60, TimeUnit.SECONDS);
      table.end();
      Summary summary = Summary.of(SYMBOLS, server, feed);
      summary.print(out);
      return summary;
    }
  }
}
