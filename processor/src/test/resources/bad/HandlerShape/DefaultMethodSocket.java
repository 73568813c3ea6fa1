package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface DefaultMethodSocket extends UniSocketClient {
  @OnMessage
  default void text(String text, int number) {} // error: [HandlerShape]

  @OnOpen
  default void opened() {} // error: [HandlerShape]
}
