// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.Map;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
interface OnMessageValueSocket extends UniSocketClient {
  @OnMessage("trade") // error: [NotYetSupported] this version of UniSocket does not process it: '@OnMessage("...")'. Take it out until a later version does.
  void onTrade(Consumer<Map<String, String>> handler);

  @OnMessage(
      value = {
        "quote", // error: [NotYetSupported] this version of UniSocket does not process it: '@OnMessage("...")'. Take it out until a later version does.
        "quote.v2"
      })
  void onQuote(Consumer<Map<String, String>> handler);
}
