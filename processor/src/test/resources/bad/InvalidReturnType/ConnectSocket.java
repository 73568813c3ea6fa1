package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@UniSocket(url = "wss://feed.example.com/chat")
interface ConnectSocket {
  @Connect
  String open(); // error: [InvalidReturnType]

  @Connect
  boolean opened(); // error: [InvalidReturnType]

  @Connect
  CompletableFuture<Void> openLater(); // error: [InvalidReturnType]

  @Connect
  Future<OpenEvent> openInFuture(); // error: [InvalidReturnType]

  @Connect
  CompletableFuture<?> openSomehow(); // error: [InvalidReturnType]
}
