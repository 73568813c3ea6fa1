package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Takes every message as one type. */
@UniSocket(url = "ws://memory.invalid/")
interface PlainSocket extends UniSocketClient {

  @OnMessage
  void onTrade(Consumer<Trade> handler);

  @Send
  void send(Trade trade);

  @Send
  CompletableFuture<Void> sendAndTell(Trade trade);

  @Send
  void sendText(String text);
}
