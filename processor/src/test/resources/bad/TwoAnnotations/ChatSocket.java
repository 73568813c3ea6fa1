package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface ChatSocket extends UniSocketSession {
  @Connect
  CompletableFuture<OpenEvent> join(
      @PathParam("room") @QueryParam("room") String room); // error: [TwoAnnotations] the parameter room of join(...) has more than one annotation: '@PathParam, @QueryParam'. Keep one.

  @Send
  @Close // error: [TwoAnnotations] leave(...) has more than one annotation: '@Send, @Close'. Keep one.
  void leave(String reason);
}
