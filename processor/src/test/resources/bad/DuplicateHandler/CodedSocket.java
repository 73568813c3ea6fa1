package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface CodedSocket extends UniSocketClient {
  @OnMessage
  void onNames(Consumer<List<String>> handler);

  @OnMessage
  default void names(List<String> names) {} // error: [DuplicateHandler] two methods take one kind of message, decoded: 'onNames(...)' and 'names(...)'. Keep one; several handlers can be bound to it.
}
