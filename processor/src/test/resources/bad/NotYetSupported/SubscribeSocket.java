package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;

@UniSocket(url = "wss://feed.example.com/market")
interface SubscribeSocket extends UniSocketClient {
  @Subscribe("trades") // error: [NotYetSupported] this version of UniSocket does not process it: '@Subscribe'. Take it out until a later version does.
  void trades(String symbol);

  @Unsubscribe("trades") // error: [NotYetSupported] this version of UniSocket does not process it: '@Unsubscribe'. Take it out until a later version does.
  void stopTrades(String symbol);
}
