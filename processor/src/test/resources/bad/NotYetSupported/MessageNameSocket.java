package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface MessageNameSocket extends UniSocketClient {
  @OnMessage // error: [NotYetSupported]
  void onTrade(Consumer<Trade> handler);

  @MessageName("trade")
  record Trade(String symbol, long price) {}
}
