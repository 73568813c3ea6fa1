package market;

import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.Registration;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.Heartbeat;
import dev.unisocket.annotation.MaxMessageSize;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
@Reconnect(maxAttempts = 10, maxDelay = 60_000, fatalCodes = {1000, 1008, 4001})
@Heartbeat(interval = 15_000, timeout = 5_000, text = "{\"type\":\"ping\"}", reply = "pong")
@SendQueue(capacity = 1_000, overflow = Overflow.DROP_OLDEST)
@MaxMessageSize(1_048_576)
public interface MarketSocket extends UniSocketSession {

  @Connect
  CompletableFuture<OpenEvent> open(@HeaderParam("Authorization") String token);

  @OnMessage
  Registration onMarket(Consumer<MarketEvent> handler);

  @OnMessage({"status", "maintenance"})
  void onStatus(Consumer<Status> handler);

  @OnMessage("heartbeat")
  default void beat(String message) {}

  @OnMessage
  void onOther(Consumer<String> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @Send
  CompletableFuture<Void> place(Order order);

  @Send
  CompletableFuture<Void> replay(MarketEvent event);

  @Send("subscribe")
  CompletableFuture<Void> subscribe(
      @Field("symbols") List<String> symbols, @Field("depth") Integer depth);

  @Send(value = "cursor", whenDisconnected = OutagePolicy.LATEST)
  void cursor(@Field("x") int x, @Field("y") int y);

  @Send("logout")
  boolean logout();
}
