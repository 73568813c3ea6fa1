package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
public interface ReceivingSocket extends UniSocketClient {
  @OnMessage("trade") // error: [NoDiscriminator] onTrade(...) names a message, but nothing says where names stand: 'trade'. Add @Discriminator with that property to the interface, or take the name away.
  void onTrade(Consumer<Trade> handler);

  @OnMessage("quote")
  void onQuote(Consumer<String> handler);

  @Send("trade")
  void trade(Trade trade);

  record Trade(int price) {}
}
