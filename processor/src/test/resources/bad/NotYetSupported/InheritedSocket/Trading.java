package example;

import dev.unisocket.annotation.Subscribe;

interface Trading {
  @Subscribe("trades")
  void trades(String symbol);
}
