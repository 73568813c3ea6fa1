package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface CodedFirstSocket extends UniSocketClient {
  @OnMessage
  void onNames(Consumer<List<String>> handler);

  @OnMessage
  default void text(String text) {} // error: [TextAndCoded] two methods take text messages, one as String and one decoded: 'onNames(...)' and 'text(...)'. Keep one.
}
