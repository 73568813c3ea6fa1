package dev.unisocket.examples.benchmarks.clients;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** Trades both ways; the url is given by the options. */
@UniSocket(url = "ws://localhost:8080")
@SendQueue(overflow = Overflow.BLOCK)
interface TradeSocket extends UniSocketClient {
  @OnMessage
  void onTrade(Consumer<Trade> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @Send
  void send(Trade trade);
}
