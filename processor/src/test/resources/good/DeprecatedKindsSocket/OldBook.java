package example;

import dev.unisocket.annotation.MessageName;

@Deprecated
public sealed interface OldBook extends Event permits OldBook.Quote {
  @MessageName("quote")
  record Quote(int price) implements OldBook {}
}
