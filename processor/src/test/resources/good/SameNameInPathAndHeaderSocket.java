package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/{room}")
interface SameNameInPathAndHeaderSocket {
  @Connect
  void join(@PathParam("room") String room, @HeaderParam("room") String header);
}
