package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/calls")
interface UnsubscribeSocket extends UniSocketClient {
  @Subscribe(key = "trades/{symbol}")
  CompletableFuture<Void> trades(@Field("symbol") String symbol);

  @Unsubscribe(key = "trades/{symbol}") // error: [UnknownKeyField] a key names a @Field that stopTrades(...) has not: '{symbol}'. Add @Field("symbol"), or take it out of the key.
  CompletableFuture<Void> stopTrades(@Field("ticker") String symbol);
}
