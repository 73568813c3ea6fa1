package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;

@UniSocket(url = "wss://feed.example.com/chat")
interface NestedGenericPayloadSocket extends UniSocketClient {
  @Send
  void say(Box<List<String>>[] boxes);

  class Box<T> {
    T content;
  }
}
