package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @OnMessage
  void onJoined(Consumer<Joined> handler);

  @OnMessage
  void onSaid(Consumer<Said> handler); // error: [TwoCodedTypes] two methods decode messages of two types: 'onJoined(...)' and 'onSaid(...)'. Keep one, and let it take a common type.

  record Joined(String name) {}

  record Said(String name, String text) {}
}
