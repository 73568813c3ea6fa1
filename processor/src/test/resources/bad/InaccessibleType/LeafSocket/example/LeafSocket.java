package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;
import other.Event;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface LeafSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler); // error: [InaccessibleType] the generated class cannot see a type of Event: 'Trade'. Make it visible to the package 'example'.
}
