package dev.unisocket.it;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** A feed that takes nothing but what it knows. */
@UniSocket(url = "ws://127.0.0.1/feed")
@Discriminator("/head/kind")
interface StrictFeedSocket extends UniSocketClient {
  @OnMessage("trade")
  void onTrade(Consumer<Trade> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  record Trade(int price) {}
}
