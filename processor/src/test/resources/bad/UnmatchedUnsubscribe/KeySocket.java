package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;

@UniSocket(url = "wss://feed.example.com/calls")
interface KeySocket extends UniSocketClient {
  @Subscribe(key = "trades/{symbol}")
  void trades(@Field("symbol") String symbol);

  @Unsubscribe(key = "trade/{symbol}") // error: [UnmatchedUnsubscribe] stopTrades(...) ends nothing, since no @Subscribe method has its key: 'trade/{symbol}'. Did you mean 'trades/{symbol}'?
  void stopTrades(@Field("symbol") String symbol);

  @Unsubscribe(key = "quotes/{symbol}") // error: [UnmatchedUnsubscribe] stopQuotes(...) ends nothing, since no @Subscribe method has its key: 'quotes/{symbol}'. Did you mean 'trades/{symbol}'?
  void stopQuotes(@Field("symbol") String symbol);
}
