package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface InheritingSocket
    extends UniSocketSession, Speaking<InheritingSocket.Said>, Hearing<List<InheritingSocket.Said>> {
  @Connect
  CompletableFuture<OpenEvent> join(@PathParam("room") String room);

  record Said(String text) {}
}
