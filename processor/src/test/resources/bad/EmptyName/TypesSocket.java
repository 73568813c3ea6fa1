package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface TypesSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  sealed interface Event {}

  @MessageName("") // error: [EmptyName] the name of @MessageName of Trade is empty: ''. Write the name.
  final class Trade implements Event {}

  @MessageName({}) // error: [EmptyName] the name of @MessageName of Quote is empty: ''. Write the name.
  final class Quote implements Event {}
}
