package dev.unisocket.examples.codecs;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/trades")
interface TradesSocket extends UniSocketClient {
  @Send
  CompletableFuture<Void> report(List<Trade> trades);

  @OnMessage
  void onTrades(Consumer<List<Trade>> handler);
}
