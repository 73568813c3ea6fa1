package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** Tells ten kinds apart. */
@UniSocket(url = "ws://memory.invalid/")
@Discriminator("e")
interface TenKindsSocket extends UniSocketClient {
  @OnMessage("kind0")
  void on0(Consumer<Trade> handler);

  @OnMessage("kind1")
  void on1(Consumer<Trade> handler);

  @OnMessage("kind2")
  void on2(Consumer<Trade> handler);

  @OnMessage("kind3")
  void on3(Consumer<Trade> handler);

  @OnMessage("kind4")
  void on4(Consumer<Trade> handler);

  @OnMessage("kind5")
  void on5(Consumer<Trade> handler);

  @OnMessage("kind6")
  void on6(Consumer<Trade> handler);

  @OnMessage("kind7")
  void on7(Consumer<Trade> handler);

  @OnMessage("kind8")
  void on8(Consumer<Trade> handler);

  @OnMessage("kind9")
  void on9(Consumer<Trade> handler);
}
