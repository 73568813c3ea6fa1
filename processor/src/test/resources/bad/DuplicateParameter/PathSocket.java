package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
interface PathSocket {
  @Connect
  void join(
      @PathParam("room") String room,
      @PathParam("room") String again); // error: [DuplicateParameter] two parameters of join(...) are one @PathParam: 'room'. Keep one.
}
