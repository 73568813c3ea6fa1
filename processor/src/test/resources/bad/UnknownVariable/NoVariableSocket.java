package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface NoVariableSocket {
  @Connect
  void join(@PathParam("room") String room); // error: [UnknownVariable]
}
