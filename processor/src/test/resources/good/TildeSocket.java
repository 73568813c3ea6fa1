package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("~type~")
public interface TildeSocket extends UniSocketClient {
  @Send("move")
  CompletableFuture<Void> move(@Field("type") int x);
}
