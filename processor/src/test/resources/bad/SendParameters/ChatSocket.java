package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Send
  void nothing(); // error: [SendParameters]

  @Send
  void two(String first, String second); // error: [SendParameters]
}
