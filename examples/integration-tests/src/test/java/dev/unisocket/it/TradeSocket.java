package dev.unisocket.it;

import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Subscriptions that outlive a connection. */
@UniSocket(url = "ws://${server}/trades")
@Discriminator("op")
@Reconnect(initialDelay = 10, maxDelay = 100)
interface TradeSocket extends UniSocketClient {
  @Subscribe(value = "subscribe", key = "trades/{symbol}")
  CompletableFuture<Void> trades(@Field("symbol") String symbol, @Field("depth") int depth);

  @Unsubscribe(value = "unsubscribe", key = "trades/{symbol}")
  CompletableFuture<Void> stopTrades(@Field("symbol") String symbol);

  @Subscribe("subscribe")
  boolean filtered(Map<String, String> filter);

  @Unsubscribe("unsubscribe")
  void stopFiltered(Map<String, String> filter);

  @Send("order")
  CompletableFuture<Void> order(@Field("symbol") String symbol);

  @Send("break")
  void breakOff();

  @OnReconnect
  void onReconnect(Consumer<ReconnectEvent> handler);
}
