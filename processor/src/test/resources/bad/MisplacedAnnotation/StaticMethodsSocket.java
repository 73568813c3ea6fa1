package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface StaticMethodsSocket extends UniSocketClient {
  @Send // error: [MisplacedAnnotation] @Send stands on a static method: 'say(...)'. It belongs on an abstract method of an interface.
  static void say(String text) {}

  @OnMessage // error: [MisplacedAnnotation] @OnMessage stands on a static method: 'heard(...)'. It belongs on an abstract or default method of an interface.
  static void heard(String text) {}
}
