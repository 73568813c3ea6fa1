package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface DeprecatedDefaultHandlerSocket extends UniSocketClient {
  @OnMessage
  @SuppressWarnings("deprecation")
  default void heard(Outdated message) {}
}
