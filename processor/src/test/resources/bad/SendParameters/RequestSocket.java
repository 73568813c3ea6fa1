package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/calls")
interface RequestSocket extends UniSocketClient {
  @Request("add")
  CompletableFuture<Integer> add(int a, int b); // error: [SendParameters] a @Request method is given one payload, or values with a name each: 'add(int, int)'. Give it one parameter, or annotate each with @Field.

  @Subscribe
  void everything(); // error: [SendParameters] a @Subscribe method is given one payload, or values with a name each: 'everything()'. Give it one parameter, or annotate each with @Field.

  @Subscribe(key = "trades")
  void trades(String symbol, int depth); // error: [SendParameters] a @Subscribe method is given one payload, or values with a name each: 'trades(String, int)'. Give it one parameter, or annotate each with @Field.

  @Unsubscribe(key = "trades")
  void stopTrades(String symbol, int depth); // error: [SendParameters] a @Unsubscribe method is given one payload, or values with a name each: 'stopTrades(String, int)'. Give it one parameter, or annotate each with @Field.
}
