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
  void onSaid(Consumer<Said> handler); // error: [TextAndCoded]

  record Said(String name, String text) {}
}
