package dev.unisocket.examples.injection;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A server that greets; where it is, the application's properties say. */
@UniSocket(url = "${greeting.url}")
public interface GreetingSocket extends UniSocketClient {
  /** Hears each greeting. */
  @OnMessage
  void onGreeting(Consumer<String> handler);

  /** Tells the server a name to greet. */
  @Send
  CompletableFuture<Void> introduce(String name);
}
