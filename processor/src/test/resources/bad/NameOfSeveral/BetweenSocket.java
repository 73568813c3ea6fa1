package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface BetweenSocket extends UniSocketClient {
  @Send
  void say(Event event);

  sealed interface Event {}

  @MessageName("book") // error: [NameOfSeveral] a sealed type has a name, and so have its subtypes: 'BetweenSocket.Book'. Take one or the other away.
  abstract sealed class Book implements Event {}

  @MessageName("quote")
  final class Quote extends Book {}
}
