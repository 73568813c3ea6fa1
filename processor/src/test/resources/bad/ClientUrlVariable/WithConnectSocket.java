package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}") // error: [ClientUrlVariable]
interface WithConnectSocket extends UniSocketClient {
  @Connect
  void join(@PathParam("room") String room);
}
