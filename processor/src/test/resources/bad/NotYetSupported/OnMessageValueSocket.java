package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.Map;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
interface OnMessageValueSocket extends UniSocketClient {
  @OnMessage("trade") // error: [NotYetSupported]
  void onTrade(Consumer<Map<String, String>> handler);

  @OnMessage(
      value = {
        "quote", // error: [NotYetSupported]
        "quote.v2"
      })
  void onQuote(Consumer<Map<String, String>> handler);
}
