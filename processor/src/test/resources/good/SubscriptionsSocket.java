package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@UniSocket(url = "wss://feed.example.com/market")
interface SubscriptionsSocket extends UniSocketClient {
  @Subscribe(key = "trades/{symbol}/{venue}")
  CompletableFuture<Void> trades(
      @Field("venue") List<String> venue, @Field("symbol") String symbol, @Field("depth") int depth);

  @Unsubscribe(key = "trades/{symbol}/{venue}")
  CompletionStage<Void> stopTrades(
      @Field("symbol") String symbol, @Field("venue") List<String> venue);

  /** Several may end one subscription. */
  @Unsubscribe(key = "trades/{symbol}/{venue}")
  boolean leaveTrades(@Field("symbol") String symbol, @Field("venue") List<String> venue);

  @Subscribe(key = "everything")
  boolean everything(ByteBuffer how);

  @Unsubscribe(key = "everything")
  void nothing(String why);

  @Subscribe
  void texts(String text);

  @Unsubscribe
  void noTexts(String text);

  @Subscribe
  void frames(byte[] frame);

  @Subscribe
  CompletionStage<Void> pairs(@Field("one") String one, @Field("two") int two);

  @Unsubscribe
  CompletableFuture<Void> noPairs(@Field("un") String one, @Field("deux") int two);

  /** Subscriptions need not end. */
  @Subscribe(key = "{a} and {b}")
  void both(@Field("a") int a, @Field("b") int b);
}
