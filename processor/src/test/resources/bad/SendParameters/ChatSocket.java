package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Send
  void nothing(); // error: [SendParameters] a @Send method is given one payload, or values with a name each: 'nothing()'. Give it one parameter, or annotate each with @Field.

  @Send
  void two(String first, String second); // error: [SendParameters] a @Send method is given one payload, or values with a name each: 'two(String, String)'. Give it one parameter, or annotate each with @Field.
}
