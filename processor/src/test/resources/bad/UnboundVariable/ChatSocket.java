package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface ChatSocket {
  @Connect
  CompletableFuture<OpenEvent> join(); // error: [UnboundVariable] the url has a variable that no parameter of join() binds: '{room}'. Add @PathParam("room"), or take the variable out of the url.
}
