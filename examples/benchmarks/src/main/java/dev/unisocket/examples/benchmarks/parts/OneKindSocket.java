package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** Looks into messages for the one kind that it takes. */
@UniSocket(url = "ws://memory.invalid/")
@Discriminator("e")
interface OneKindSocket extends UniSocketClient {
  @OnMessage("kind0")
  void on0(Consumer<Trade> handler);
}
