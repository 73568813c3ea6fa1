package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface InheritingSocket
    extends UniSocketSession, Speaking<InheritingSocket.Said>, Hearing<List<InheritingSocket.Said>> {
  @Connect
  CompletableFuture<OpenEvent> join(@PathParam("room") String room);

  record Said(String text) {}
}

interface Speaking<T> {
  @Send
  CompletableFuture<Void> say(T message);
}

interface Hearing<T> extends Ending {
  @OnMessage
  void onMessage(Consumer<T> handler);

  @OnError
  default void failed(ErrorEvent event) {}
}

interface Ending {
  @Close
  CompletableFuture<CloseEvent> leave(String reason);
}
