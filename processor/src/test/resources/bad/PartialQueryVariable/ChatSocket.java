package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?from=day-{day}") // error: [PartialQueryVariable]
public interface ChatSocket {
  @Connect
  void open(@QueryParam("day") int day);
}
