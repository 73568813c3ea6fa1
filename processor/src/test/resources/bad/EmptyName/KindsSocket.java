package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface KindsSocket extends UniSocketClient {
  @OnMessage("") // error: [EmptyName] the name of @OnMessage is empty: ''. Write the name.
  void onNothing(Consumer<String> handler);

  @OnMessage({"trade", ""}) // error: [EmptyName] the name of @OnMessage is empty: ''. Write the name.
  void onTrade(Consumer<String> handler);
}
