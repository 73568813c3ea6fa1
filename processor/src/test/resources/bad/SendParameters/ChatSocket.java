package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Send
  void nothing(); // error: [SendParameters] a @Send method has one parameter, its payload: 'nothing()'. Give it exactly one.

  @Send
  void two(String first, String second); // error: [SendParameters] a @Send method has one parameter, its payload: 'two(String, String)'. Give it exactly one.
}
