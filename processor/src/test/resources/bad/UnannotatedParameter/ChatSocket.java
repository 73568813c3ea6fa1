package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface ChatSocket {
  @Connect
  void join(
      @PathParam("room") String room,
      String name, // error: [UnannotatedParameter]
      int age); // error: [UnannotatedParameter]
}
