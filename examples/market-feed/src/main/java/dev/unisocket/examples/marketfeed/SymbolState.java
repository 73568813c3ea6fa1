package dev.unisocket.examples.marketfeed;

import dev.unisocket.annotation.MessageName;
import java.math.BigDecimal;

/** What the server says of a symbol beside its trades; the property {@code type} tells which. */
public sealed interface SymbolState {
  String symbol();

  /** A subscription has begun; {@code next} is the number of the first trade that it will bring. */
  @MessageName("watching")
  record Watching(String symbol, int next) implements SymbolState {}

  /** The best offers; each replaces the one before, so none needs to be made up for. */
  @MessageName("quote")
  record Quote(String symbol, BigDecimal bid, BigDecimal ask) implements SymbolState {}

  /** Trading is over; {@code last} is the number of the last trade. */
  @MessageName("closed")
  record Closed(String symbol, int last) implements SymbolState {}
}
