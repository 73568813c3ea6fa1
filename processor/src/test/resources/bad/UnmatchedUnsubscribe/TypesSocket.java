package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.List;

@UniSocket(url = "wss://feed.example.com/calls")
interface TypesSocket extends UniSocketClient {
  @Subscribe
  void trades(@Field("symbol") String symbol);

  @Unsubscribe // error: [UnmatchedUnsubscribe] stopTrades(...) ends nothing, since no @Subscribe method without a key takes its types: '(List<String>)'. Take the parameters of the @Subscribe method that it ends, or give both one key.
  void stopTrades(List<String> symbols);

  @Subscribe(key = "quotes/{symbol}")
  void quotes(@Field("symbol") String symbol, @Field("depth") int depth);

  @Unsubscribe // error: [UnmatchedUnsubscribe] stopQuotes(...) ends nothing, since no @Subscribe method without a key takes its types: '(String, int)'. Take the parameters of the @Subscribe method that it ends, or give both one key.
  void stopQuotes(@Field("symbol") String symbol, @Field("depth") int depth);
}
