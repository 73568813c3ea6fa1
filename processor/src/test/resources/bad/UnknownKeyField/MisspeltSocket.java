package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;

@UniSocket(url = "wss://feed.example.com/calls")
interface MisspeltSocket extends UniSocketClient {
  @Subscribe(key = "trades/{symbl}") // error: [UnknownKeyField] a key names a @Field that trades(...) has not: '{symbl}'. Did you mean '{symbol}'?
  void trades(@Field("symbol") String symbol);

  @Unsubscribe(key = "trades/{symbol}")
  void stopTrades(@Field("symbol") String symbol);
}
