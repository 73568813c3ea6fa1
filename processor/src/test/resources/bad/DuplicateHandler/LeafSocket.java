package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface LeafSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @OnMessage
  void onTrade(Consumer<Trade> handler); // error: [DuplicateHandler] two methods take one kind of message, trade: 'onEvent(...)' and 'onTrade(...)'. Keep one; several handlers can be bound to it.

  @OnMessage("quote") // error: [DuplicateHandler] two methods take one kind of message, quote: 'onEvent(...)' and 'onQuote(...)'. Keep one; several handlers can be bound to it.
  void onQuote(Consumer<String> handler);

  sealed interface Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}

  @MessageName("quote")
  record Quote(int price) implements Event {}
}
