package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("/head~2er/kind") // error: [InvalidPointer] a JSON Pointer has a '~' that is no escape: '/head~2er/kind'. Write ~0 for a '~' and ~1 for a '/' in a property's name.
public interface TildeSocket extends UniSocketClient {
  @OnMessage("trade")
  void onTrade(Consumer<String> handler);
}
