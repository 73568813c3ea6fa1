package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface DollarSocket extends UniSocketClient {
  @Send
  void say$it(String $text);

  @Send
  void $(Money$ money);

  record Money$(int $amount) {}
}
