package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("/head~1er/0/~0kind")
public interface PointerSocket extends UniSocketClient {
  @OnMessage("trade")
  void onTrade(Consumer<String> handler);

  @Send("move")
  void move(@Field("head/er") List<Object> header, @Field("x") int x);
}
