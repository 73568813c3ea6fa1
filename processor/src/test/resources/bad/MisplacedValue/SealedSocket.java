package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface SealedSocket extends UniSocketClient {
  @OnMessage("trade") // error: [MisplacedValue] onEvent(...) cannot be told by a kind of message: 'trade'. Take it away: the names of the sealed type's subtypes count.
  void onEvent(Consumer<Event> handler);

  sealed interface Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
