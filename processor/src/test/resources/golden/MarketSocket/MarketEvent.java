package market;

import dev.unisocket.annotation.MessageName;

/** What happens in the market. */
public sealed interface MarketEvent {

  /** What happens in the book. */
  sealed interface BookEvent extends MarketEvent {}

  @MessageName("trade")
  record Trade(String symbol, long price, long size) implements MarketEvent {}

  @MessageName("quote")
  record Quote(String symbol, long bid, long ask) implements BookEvent {}

  @MessageName("depth")
  record Depth(String symbol, long[] bids, long[] asks) implements BookEvent {}
}
