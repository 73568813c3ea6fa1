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
  @Connect // error: [MisplacedAnnotation]
  default CompletableFuture<OpenEvent> open() {
    return connect();
  }

  @Send // error: [MisplacedAnnotation]
  default void say(String text) {}

  @Close // error: [MisplacedAnnotation]
  default void leave() {}
}
