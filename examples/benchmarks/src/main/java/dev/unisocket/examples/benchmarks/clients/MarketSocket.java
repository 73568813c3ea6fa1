package dev.unisocket.examples.benchmarks.clients;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** Ten kinds told apart by {@code e}; the url is given by the options. */
@UniSocket(url = "ws://localhost:8080")
@SendQueue(overflow = Overflow.BLOCK)
@Discriminator("e")
interface MarketSocket extends UniSocketClient {
  @OnMessage("trade")
  void onTrade(Consumer<Trade> handler);

  @OnMessage("quote")
  void onQuote(Consumer<MarketEvent.Quote> handler);

  @OnMessage("depth")
  void onDepth(Consumer<MarketEvent.Depth> handler);

  @OnMessage("index")
  void onIndex(Consumer<MarketEvent.Index> handler);

  @OnMessage("stats")
  void onStats(Consumer<MarketEvent.Stats> handler);

  @OnMessage("order")
  void onOrder(Consumer<MarketEvent.Order> handler);

  @OnMessage("level")
  void onLevel(Consumer<MarketEvent.Level> handler);

  @OnMessage("yield")
  void onYield(Consumer<MarketEvent.Yield> handler);

  @OnMessage("curve")
  void onCurve(Consumer<MarketEvent.Curve> handler);

  @OnMessage("pulse")
  void onPulse(Consumer<MarketEvent.Pulse> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @Send
  void send(Trade trade);
}
