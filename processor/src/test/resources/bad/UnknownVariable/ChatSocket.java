package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface ChatSocket {
  @Connect
  void join(@PathParam("room") String room, @PathParam("seat") int seat); // error: [UnknownVariable] the url's path has no such variable: 'seat'. It has 'room'.
}
