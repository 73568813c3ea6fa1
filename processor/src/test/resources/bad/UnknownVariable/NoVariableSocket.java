package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface NoVariableSocket {
  @Connect
  void join(@PathParam("room") String room); // error: [UnknownVariable] the url's path has no such variable: 'room'. Put '{room}' into it.
}
