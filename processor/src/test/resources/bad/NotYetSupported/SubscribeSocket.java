package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;

@UniSocket(url = "wss://feed.example.com/market")
interface SubscribeSocket extends UniSocketClient {
  @Subscribe("trades") // error: [NotYetSupported]
  void trades(String symbol);

  @Unsubscribe("trades") // error: [NotYetSupported]
  void stopTrades(String symbol);
}
