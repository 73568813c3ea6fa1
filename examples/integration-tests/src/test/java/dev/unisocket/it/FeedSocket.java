package dev.unisocket.it;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A market feed: ten kinds of messages, and whatever else comes. */
@UniSocket(url = "ws://127.0.0.1/feed")
@Discriminator("type")
interface FeedSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<FeedEvent> handler);

  @OnMessage
  void onNews(Consumer<News> handler);

  @OnMessage({"index", "7"})
  void onIndex(Consumer<Map<String, Object>> handler);

  @OnMessage("heartbeat")
  void onHeartbeat(Consumer<String> handler);

  @OnMessage
  void onOther(Consumer<String> handler);

  @OnMessage
  void onBytes(Consumer<byte[]> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @Send
  CompletableFuture<Void> say(FeedEvent.Book event);

  @Send
  CompletableFuture<Void> order(Order order);

  @Send("order.cancel")
  CompletableFuture<Void> cancel(Order order);

  @Send("watch")
  CompletableFuture<Void> watch(
      @Field("symbols") List<String> symbols,
      @Field("depth") @Nullable Integer depth,
      @Field("raw") boolean raw);

  @Send(value = "where", whenDisconnected = OutagePolicy.FAIL)
  boolean where(@Field("x") int x);

  @Send("bye")
  void bye();

  @Send
  CompletableFuture<Void> bare(@Field("only") String text);

  @MessageName("news")
  record News(long seq, String headline) {}

  @MessageName("order")
  record Order(String symbol, String type) {}
}
