package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface DeprecatedKindsSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @Send
  void say(Event event);
}
