package example;

import dev.unisocket.annotation.MessageName;

sealed interface Event {
  record Sale(int price) implements Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
