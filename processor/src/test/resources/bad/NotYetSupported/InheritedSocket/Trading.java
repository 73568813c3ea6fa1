package example;

import dev.unisocket.annotation.Send;

interface Trading {
  @Send("trades")
  void trades(String symbol);
}
