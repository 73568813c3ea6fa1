package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/chat")
interface ConcreteMethodsSocket extends UniSocketClient {
  @Connect // error: [MisplacedAnnotation] @Connect stands on a default method: 'open()'. It belongs on an abstract method of an interface.
  default CompletableFuture<OpenEvent> open() {
    return connect();
  }

  @Send // error: [MisplacedAnnotation] @Send stands on a default method: 'say(...)'. It belongs on an abstract method of an interface.
  default void say(String text) {}

  @Close // error: [MisplacedAnnotation] @Close stands on a default method: 'leave()'. It belongs on an abstract method of an interface.
  default void leave() {}
}
