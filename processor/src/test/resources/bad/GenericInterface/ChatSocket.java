package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket<T> extends UniSocketClient { // error: [GenericInterface]
  @Send
  void say(T message);
}
