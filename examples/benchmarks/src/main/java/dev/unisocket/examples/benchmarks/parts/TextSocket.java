package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Takes and sends text as it is; who sends more than the transport takes waits. */
@UniSocket(url = "ws://memory.invalid/")
@SendQueue(overflow = Overflow.BLOCK)
interface TextSocket extends UniSocketClient {

  @OnMessage
  void onText(Consumer<String> handler);

  @Send
  void send(String text);

  @Send
  CompletableFuture<Void> sendAndTell(String text);
}
