package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?range={from}-{to}") // error: [PartialQueryVariable]
interface TwoInOneSocket {
  @Connect
  void open(@QueryParam("from") int from, @QueryParam("to") int to);
}
