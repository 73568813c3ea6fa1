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
      @PathParam("") String room, // error: [EmptyName] the name of @PathParam is empty: ''. Write the name.
      @QueryParam("") String since, // error: [EmptyName] the name of @QueryParam is empty: ''. Write the name.
      @HeaderParam("") String token); // error: [EmptyName] the name of @HeaderParam is empty: ''. Write the name.
}
