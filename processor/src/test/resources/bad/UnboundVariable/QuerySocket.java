package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?since={since}") // error: [UnboundVariable]
interface QuerySocket {
  @Connect
  void open();

  @Connect
  void openAs(@QueryParam("name") String name);
}
