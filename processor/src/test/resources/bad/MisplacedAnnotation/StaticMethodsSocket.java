package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface StaticMethodsSocket extends UniSocketClient {
  @Send // error: [MisplacedAnnotation]
  static void say(String text) {}

  @OnMessage // error: [MisplacedAnnotation]
  static void heard(String text) {}
}
