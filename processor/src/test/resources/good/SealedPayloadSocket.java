package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface SealedPayloadSocket extends UniSocketClient {
  @Send
  void say(Message message);

  @OnMessage
  void onMessage(Consumer<Message> handler);

  sealed interface Message permits Joined, Said {}

  record Joined(String name) implements Message {}

  record Said(String text) implements Message {}
}
