package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface TextSocket extends UniSocketClient {
  @OnMessage
  void onText(Consumer<String> handler);

  @OnMessage
  default void text(String text) {} // error: [DuplicateHandler] two methods take one kind of message, text: 'onText(...)' and 'text(...)'. Keep one; several handlers can be bound to it.
}
