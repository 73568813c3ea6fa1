package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;

@UniSocket(url = "wss://feed.example.com/calls")
interface TypesSocket extends UniSocketClient {
  @Subscribe
  void trades(@Field("symbol") String symbol, @Field("venues") List<String> venues);

  @Subscribe // error: [DuplicateSubscription] trades(...) and quotes(...) without a key take the same types, so that one subscription would replace the other: '(String, List<String>)'. Give each a key of its own, such as key = "trades/{symbol}".
  boolean quotes(@Field("symbol") String symbol, @Field("fields") List<String> fields);

  @Subscribe
  boolean books(@Field("symbol") String symbol, @Field("levels") Map<String, Integer> levels);

  @Subscribe
  void all(Map<String, String> symbols);

  @Subscribe // error: [DuplicateSubscription] all(...) and allQuotes(...) without a key take the same types, so that one subscription would replace the other: '(Map<String, String>)'. Give each a key of its own, such as key = "trades/{symbol}".
  void allQuotes(Map<String, String> symbols);
}
