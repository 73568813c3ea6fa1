package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}/{seat}")
interface SecondMethodSocket {
  @Connect
  void join(@PathParam("room") String room, @PathParam("seat") int seat);

  @Connect
  void enter(@PathParam("room") String room); // error: [UnboundVariable] the url has a variable that no parameter of enter(...) binds: '{seat}'. Add @PathParam("seat"), or take the variable out of the url.
}
