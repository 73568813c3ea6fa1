package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface InheritedSocket extends Restless, UniSocketClient {}

@Reconnect // error: [NotYetSupported]
interface Restless {
  @Subscribe("trades") // error: [NotYetSupported]
  void trades(String symbol);
}
