package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface RootSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @MessageName("event") // error: [NameOfSeveral] a sealed type has a name, and so have its subtypes: 'RootSocket.Event'. Take one or the other away.
  sealed interface Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
