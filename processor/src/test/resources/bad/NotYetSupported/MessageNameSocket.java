package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
interface MessageNameSocket extends UniSocketClient {
  @OnMessage // error: [NotYetSupported]
  void onTrade(Consumer<Trade> handler);

  @MessageName("trade")
  record Trade(String symbol, long price) {}
}
