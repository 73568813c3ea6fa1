package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface ElsewhereSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler); // error: [DuplicateName] a name stands for messages twice, in @MessageName of Sale and of Trade: 'trade'. Keep one.

  /** The mistake is the event's, and told once. */
  @Send
  void say(Event event);
}
