package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("a \"type\" $1")
public interface OddKindsSocket extends UniSocketClient {
  /** The first two have the same hash code. */
  @OnMessage({"Aa", "BB", "\"", "\\", "\n", " ", "$L", "null"})
  void onOdd(Consumer<String> handler);

  @Send(" \"$S\" \n")
  void odd();
}
