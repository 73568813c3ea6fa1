package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface SubscribeSocket extends UniSocketClient {
  @Subscribe("trades") // error: [NotYetSupported]
  void trades(String symbol);

  @Unsubscribe("trades") // error: [NotYetSupported]
  void stopTrades(String symbol);
}
