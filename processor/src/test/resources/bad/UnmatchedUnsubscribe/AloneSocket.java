package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.Map;

@UniSocket(url = "wss://feed.example.com/calls")
interface AloneSocket extends UniSocketClient {
  @Unsubscribe(key = "trades") // error: [UnmatchedUnsubscribe] stopTrades(...) ends nothing, since no @Subscribe method has its key: 'trades'. Write the key of the @Subscribe method that it ends.
  void stopTrades(Map<String, String> symbols);
}
