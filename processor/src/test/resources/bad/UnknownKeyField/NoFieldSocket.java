package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import java.util.Map;

@UniSocket(url = "wss://feed.example.com/calls")
interface NoFieldSocket extends UniSocketClient {
  @Subscribe(key = "trades/{symbol}") // error: [UnknownKeyField] a key names a @Field that trades(...) has not: '{symbol}'. Add @Field("symbol"), or take it out of the key.
  void trades(Map<String, String> symbol);

  @Subscribe(key = "quotes/{parameterName}") // error: [UnknownKeyField] a key names a @Field that quotes(...) has not: '{parameterName}'. Add @Field("parameterName"), or take it out of the key.
  void quotes(@Field("x") String parameterName);
}
