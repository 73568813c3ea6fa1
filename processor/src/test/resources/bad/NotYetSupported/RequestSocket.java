package example;

import dev.unisocket.annotation.UniSocket;
import java.util.List;

@UniSocket(url = "wss://feed.example.com/market")
interface RequestSocket extends UniSocketClient {
  @Request("price") // error: [NotYetSupported]
  CompletableFuture<Long> price(String symbol);

  @Request("symbols") // error: [NotYetSupported]
  List<String> symbols();
}
