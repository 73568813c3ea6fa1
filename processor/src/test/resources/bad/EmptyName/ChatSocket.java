package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket {
  @Connect
  void open(
      @PathParam("") String room, // error: [EmptyName]
      @QueryParam("") String since, // error: [EmptyName]
      @HeaderParam("") String token); // error: [EmptyName]
}
