package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("") // error: [EmptyName] the name of @Discriminator is empty: ''. Write the name.
public interface DiscriminatorSocket extends UniSocketClient {
  @Send("trade")
  void trade();
}
