package example;

import dev.unisocket.annotation.Send;
import java.util.concurrent.CompletableFuture;

interface Speaking<T> {
  @Send
  CompletableFuture<Void> say(T message);
}
