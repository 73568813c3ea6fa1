package dev.unisocket.examples.codecs;

import com.google.protobuf.Timestamp;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/clock")
interface ClockSocket extends UniSocketClient {
  @Send
  CompletableFuture<Void> tick(Timestamp time);

  @OnMessage
  void onTick(Consumer<Timestamp> handler);
}
