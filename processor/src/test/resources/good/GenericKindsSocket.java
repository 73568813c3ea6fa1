package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface GenericKindsSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event<List<String>, ? extends Number>> handler);

  @Send
  CompletableFuture<Void> say(Event<Integer, Integer> event);

  sealed interface Event<A, B> {}

  @MessageName("swapped")
  record Swapped<B, A>(A one, B other) implements Event<A, B> {}

  @MessageName("plain")
  record Plain(String text) implements Event<String, Integer> {}

  /** Nothing says what the last is. */
  @MessageName("more")
  record More<A, C extends Number>(A one, C more) implements Event<A, C[]> {}

  sealed interface Between<T> extends Event<T, T> {}

  @MessageName("between")
  record In<T>(T value) implements Between<T> {}
}
