package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket<T> extends UniSocketClient { // error: [GenericInterface] a client has no type parameters: 'ChatSocket<T>'. Take them away, and put @UniSocket on an interface that extends 'ChatSocket' with its types given.
  @Send
  void say(T message);
}
