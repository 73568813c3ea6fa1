package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/chat")
abstract class ChatAbstractClass { // error: [NotAnInterface] @UniSocket stands on a class: 'ChatAbstractClass'. Make it an interface.
  @Connect
  abstract CompletableFuture<OpenEvent> open();
}
