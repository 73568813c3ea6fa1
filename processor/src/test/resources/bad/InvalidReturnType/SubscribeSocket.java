package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/calls")
interface SubscribeSocket extends UniSocketClient {
  @Subscribe
  int trades(Map<String, String> symbols); // error: [InvalidReturnType] a @Subscribe method cannot return this: 'int'. Return void, boolean, CompletableFuture<Void> or CompletionStage<Void>.

  @Unsubscribe
  CompletableFuture<String> stopTrades(Map<String, String> symbols); // error: [InvalidReturnType] a @Unsubscribe method cannot return this: 'CompletableFuture<String>'. Return void, boolean, CompletableFuture<Void> or CompletionStage<Void>.
}
