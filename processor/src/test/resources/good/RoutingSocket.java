package example;

import dev.unisocket.MessageEvent;
import dev.unisocket.Registration;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface RoutingSocket extends UniSocketClient {
  @OnMessage({"trade", "sale"})
  void onTrade(Consumer<Trade> handler);

  @OnMessage("10")
  Registration onTen(Consumer<String> handler);

  /** A value replaces the names of a named type. */
  @OnMessage("quote.v3")
  default void quote(Quote quote) {}

  @OnMessage
  void onQuote(Consumer<? super Quote> handler);

  @OnMessage("list")
  void onList(Consumer<List<Trade>> handler);

  @OnMessage
  void onOther(Consumer<Map<String, ?>> handler);

  @OnMessage
  void onBytes(Consumer<byte[]> handler);

  @OnMessage
  void onAny(Consumer<MessageEvent> handler);

  record Trade(int price) {}

  @MessageName({"quote", "quote.v2"})
  record Quote(int price) {}
}
