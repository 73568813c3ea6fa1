// ecj: knows no place of a record
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
interface MessageNameSocket extends UniSocketClient {
  @OnMessage
  void onTrade(Consumer<Trade> handler);

  @MessageName("trade") // error: [NotYetSupported] this version of UniSocket does not process it: '@MessageName of MessageNameSocket.Trade'. Take it out until a later version does.
  record Trade(String symbol, long price) {}
}
