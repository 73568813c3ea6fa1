package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface SentMessageNameSocket extends UniSocketClient {
  @Send // error: [NotYetSupported]
  void order(Order order);

  @MessageName("order")
  record Order(String symbol, long price) {}
}
