package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
@Reconnect(initialDelay = 1)
public interface CollidingRoutesSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @OnMessage("eventTrade")
  void onEventTrade(Consumer<String> handler);

  @OnMessage("route")
  void route(Consumer<Route> handler);

  @OnMessage("kind")
  void kind(Consumer<Fields> handler);

  @Send("draw")
  void draw(@Field("route") List<Route> Fields, @Field("type2") List<Type> DRAW_FIELDS);

  sealed interface Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}

  record Route(int price) {}

  record Fields(int price) {}

  record Type(int price) {}

  record ReconnectPolicy(int price) {}

  record Duration(int price) {}
}
