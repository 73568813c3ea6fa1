package example;

import dev.unisocket.ErrorEvent;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import java.util.function.Consumer;

interface Hearing<T> extends Ending {
  @OnMessage
  void onMessage(Consumer<T> handler);

  @OnError
  default void failed(ErrorEvent event) {}
}
