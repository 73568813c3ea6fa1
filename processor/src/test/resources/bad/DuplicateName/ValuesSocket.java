package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface ValuesSocket extends UniSocketClient {
  @OnMessage({"trade", "quote", "trade"}) // error: [DuplicateName] a name stands for messages twice, in @OnMessage of onTrade(...): 'trade'. Keep one.
  void onTrade(Consumer<String> handler);
}
