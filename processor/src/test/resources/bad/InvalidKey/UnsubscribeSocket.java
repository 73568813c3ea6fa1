package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;

@UniSocket(url = "wss://feed.example.com/calls")
interface UnsubscribeSocket extends UniSocketClient {
  @Subscribe(key = "trades/{symbol}")
  void trades(@Field("symbol") String symbol);

  @Unsubscribe(key = "trades/{symbol") // error: [InvalidKey] a subscription's key has a brace that is not closed: '{symbol'. Write '{name}' for the value of a @Field, and no other brace.
  void stopTrades(@Field("symbol") String symbol);
}
