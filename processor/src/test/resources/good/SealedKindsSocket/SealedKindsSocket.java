package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface SealedKindsSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @Send
  CompletableFuture<Void> say(Event event);

  @Send(value = "alarm", binary = true, whenDisconnected = OutagePolicy.FAIL)
  boolean alarm(Event event);

  @Send
  void trade(Event.Trade trade);
}
