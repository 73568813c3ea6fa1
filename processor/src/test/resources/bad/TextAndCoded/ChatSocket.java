package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @OnMessage
  void onText(Consumer<String> handler);

  @OnMessage
  void onSaid(Consumer<Said> handler); // error: [TextAndCoded] two methods take text messages, one as String and one decoded: 'onText(...)' and 'onSaid(...)'. Keep one.

  record Said(String name, String text) {}
}
