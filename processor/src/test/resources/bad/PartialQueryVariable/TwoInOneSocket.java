package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?range={from}-{to}") // error: [PartialQueryVariable] a variable is not the whole value of its query parameter: 'range={from}-{to}'. Write 'range={from}'.
interface TwoInOneSocket {
  @Connect
  void open(@QueryParam("from") int from, @QueryParam("to") int to);
}
