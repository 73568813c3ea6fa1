package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
interface MessageNameElsewhereSocket extends UniSocketClient {
  @OnMessage
  void onTrade(Consumer<Trade> handler); // error: [NotYetSupported] this version of UniSocket does not process it: '@MessageName of Trade'. Take it out until a later version does.
}
