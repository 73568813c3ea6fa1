package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
public interface PlainSealedSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @Send
  void say(Event event);

  @Send
  void trade(Trade trade);

  @Deprecated
  sealed interface Event {}

  record Quote(int price) implements Event {}

  @Deprecated
  record Old(int price) implements Event {}

  /** Without a discriminator the name means nothing here. */
  @MessageName({"trade", "sale"})
  record Trade(int price) {}
}
