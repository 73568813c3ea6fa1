package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface KindsSocket extends UniSocketClient {
  @OnMessage({"trade", "sale"})
  void onTrade(Consumer<Trade> handler);

  @OnMessage({"quote", "sale", "trade"}) // error: [DuplicateHandler] two methods take one kind of message, sale: 'onTrade(...)' and 'onQuote(...)'. Keep one; several handlers can be bound to it.
  void onQuote(Consumer<String> handler);

  record Trade(int price) {}
}
