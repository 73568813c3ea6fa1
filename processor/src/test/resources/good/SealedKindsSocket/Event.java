package example;

import dev.unisocket.annotation.MessageName;

public sealed interface Event permits Event.Trade, Event.Side, Event.Deep, Event.Book, Event.Open, Event.Mood {
  @MessageName("trade")
  record Trade(int price) implements Event {}

  /** Permitted twice. */
  @MessageName("both")
  record Both(int price) implements Side, Deep {}

  abstract sealed class Book implements Event {
    @MessageName("quote")
    static final class Quote extends Book {}

    /** Is one itself, and so are those that extend it. */
    @MessageName("depth")
    static sealed class Depth extends Book {}

    @MessageName("depth.full")
    static final class FullDepth extends Depth {}

    sealed interface Nothing {}

    record Not() implements Nothing {}
  }

  sealed interface Side extends Event permits Both {}

  sealed interface Deep extends Event permits Both, Deeper {}

  sealed interface Deeper extends Deep {}

  @MessageName("deepest")
  record Deepest(int price) implements Deeper {}

  @MessageName("open")
  non-sealed interface Open extends Event {}

  @MessageName("mood")
  enum Mood implements Event {
    LOUD {},
    QUIET
  }
}
