package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}") // error: [ClientUrlVariable]
interface WithConnectSocket extends UniSocketClient {
  @Connect
  void join(@PathParam("room") String room);
}
