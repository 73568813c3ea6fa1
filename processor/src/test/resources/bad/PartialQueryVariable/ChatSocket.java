package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?from=day-{day}") // error: [PartialQueryVariable] a variable is not the whole value of its query parameter: 'from=day-{day}'. Write 'from={day}'.
public interface ChatSocket {
  @Connect
  void open(@QueryParam("day") int day);
}
