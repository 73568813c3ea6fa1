package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
interface PathSocket {
  @Connect
  void join(@QueryParam("room") String room); // error: [WrongParameterKind] a variable stands in the url's path: '{room}'. Write @PathParam("room").
}
