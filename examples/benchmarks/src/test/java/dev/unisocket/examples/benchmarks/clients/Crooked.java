package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A client that hands on something else than what it is given: the checks must notice. */
final class Crooked implements Contestant {
  private final Function<Trade, List<Trade>> received;
  private final Function<Trade, List<Trade>> sent;

  private Crooked(Function<Trade, List<Trade>> received, Function<Trade, List<Trade>> sent) {
    this.received = received;
    this.sent = sent;
  }

  static Crooked receiving(Function<Trade, List<Trade>> received) {
    return new Crooked(received, List::of);
  }

  static Crooked sending(Function<Trade, List<Trade>> sent) {
    return new Crooked(List::of, sent);
  }

  static List<Trade> twice(Trade trade) {
    return isThird(trade) ? List.of(trade, trade) : List.of(trade);
  }

  static List<Trade> never(Trade trade) {
    return isThird(trade) ? List.of() : List.of(trade);
  }

  static List<Trade> changed(Trade trade) {
    return List.of(
        isThird(trade)
            ? new Trade(
                trade.kind(), trade.symbol(), trade.price(), "0.0151", trade.time(), trade.id())
            : trade);
  }

  private static boolean isThird(Trade trade) {
    return trade.id() == Trades.FIRST + 2;
  }

  @Override
  public String name() {
    return "crooked";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> handler) throws Exception {
    Session<Trade> straight =
        new RawJdk().trades(url, trade -> received.apply(trade).forEach(handler));
    return new Session<>() {
      @Override
      public void send(Trade message) throws Exception {
        for (Trade trade : sent.apply(message)) {
          straight.send(trade);
        }
      }

      @Override
      public void close() throws Exception {
        straight.close();
      }
    };
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> handler) {
    throw new UnsupportedOperationException("trades only");
  }
}
