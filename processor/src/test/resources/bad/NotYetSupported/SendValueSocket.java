package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.Map;

@UniSocket(url = "wss://feed.example.com/market")
interface SendValueSocket extends UniSocketClient {
  @Send("ping") // error: [NotYetSupported] this version of UniSocket does not process it: '@Send("...")'. Take it out until a later version does.
  void ping();

  @Send("order") // error: [NotYetSupported] this version of UniSocket does not process it: '@Send("...")'. Take it out until a later version does.
  void order(Map<String, String> order);
}
