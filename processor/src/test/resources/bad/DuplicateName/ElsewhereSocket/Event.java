package example;

import dev.unisocket.annotation.MessageName;

public sealed interface Event {
  @MessageName("trade")
  record Sale(int price) implements Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
