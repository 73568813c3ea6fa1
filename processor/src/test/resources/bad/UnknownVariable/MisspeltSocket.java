package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
interface MisspeltSocket {
  @Connect
  void join(@PathParam("rooom") String room); // error: [UnknownVariable] the url's path has no such variable: 'rooom'. Did you mean 'room'? Write @PathParam("room").
}
