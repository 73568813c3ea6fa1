package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/market")
interface RequestSocket extends UniSocketClient {
  @Request("price") // error: [NotYetSupported] this version of UniSocket does not process it: '@Request'. Take it out until a later version does.
  CompletableFuture<Long> price(String symbol);

  @Request("symbols") // error: [NotYetSupported] this version of UniSocket does not process it: '@Request'. Take it out until a later version does.
  List<String> symbols();
}
