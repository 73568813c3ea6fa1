package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface PrivateMethodsSocket extends UniSocketClient {
  @OnMessage // error: [MisplacedAnnotation] @OnMessage stands on a private method: 'heard(...)'. It belongs on an abstract or default method of an interface.
  private void heard(String text) {}

  default void hear(String text) {
    heard(text);
  }
}
