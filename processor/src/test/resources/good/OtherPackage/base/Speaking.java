package base;

import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;

public interface Speaking<T> {
  @Send
  void say(T message);

  @OnMessage
  default void heard(T message) {}
}
