package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Send
  <T> void say(T message); // error: [GenericMethod] a client's method has no type parameters: '<T> say(...)'. Name the types themselves.

  @OnMessage
  <T extends Comparable<T>> void onMessage(Consumer<T> handler); // error: [GenericMethod] a client's method has no type parameters: '<T> onMessage(...)'. Name the types themselves.
}
