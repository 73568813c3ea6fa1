package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/calls")
interface KeySocket extends UniSocketClient {
  @Subscribe(key = "{symbol}")
  void trades(@Field("symbol") String symbol);

  @Subscribe(key = "{symbol}") // error: [DuplicateSubscription] trades(...) and quotes(...) have one key, so that one subscription would replace the other: '{symbol}'. Give each a key of its own, such as key = "trades/{symbol}".
  void quotes(@Field("symbol") String symbol, @Field("depth") int depth);
}
