package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface DefaultHandlerSocket extends UniSocketClient {
  @OnMessage
  default String heard(String text) { // error: [InvalidReturnType]
    return text;
  }

  @OnOpen
  default boolean opened(OpenEvent event) { // error: [InvalidReturnType]
    return true;
  }
}
