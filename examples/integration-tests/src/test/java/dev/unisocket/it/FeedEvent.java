package dev.unisocket.it;

import dev.unisocket.annotation.MessageName;
import java.util.List;

/** What happens in a market: six kinds of messages, three of them about the book. */
sealed interface FeedEvent {
  long seq();

  /** What happens in the book. */
  sealed interface Book extends FeedEvent {}

  /** What the book holds. */
  sealed interface Depth extends Book {}

  @MessageName("trade")
  record Trade(long seq, String symbol, double price, int size) implements FeedEvent {}

  @MessageName({"halt", "resume"})
  record Halt(long seq, String symbol, String reason) implements FeedEvent {}

  @MessageName("quote")
  record Quote(long seq, String symbol, double bid, double ask) implements Book {}

  @MessageName("book")
  record Snapshot(long seq, String symbol, List<double[]> levels) implements Depth {}

  @MessageName("book.delta")
  record Delta(long seq, String symbol, double price, int size) implements Depth {}
}
