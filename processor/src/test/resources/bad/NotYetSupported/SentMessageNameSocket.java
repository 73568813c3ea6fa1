// ecj: knows no place of a record
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface SentMessageNameSocket extends UniSocketClient {
  @Send
  void order(Order order);

  @MessageName("order") // error: [NotYetSupported] this version of UniSocket does not process it: '@MessageName of SentMessageNameSocket.Order'. Take it out until a later version does.
  record Order(String symbol, long price) {}
}
