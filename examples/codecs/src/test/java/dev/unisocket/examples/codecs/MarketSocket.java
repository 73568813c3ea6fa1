package dev.unisocket.examples.codecs;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
interface MarketSocket extends UniSocketClient {
  @Send("trade")
  CompletableFuture<Void> trade(Trade trade);

  @Send
  CompletableFuture<Void> change(BookChange change);

  @OnMessage("trade")
  void onTrade(Consumer<Trade> handler);

  @OnMessage
  void onChange(Consumer<BookChange> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);
}
