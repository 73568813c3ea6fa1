package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?{flag}") // error: [PartialQueryVariable]
interface NameSocket {
  @Connect
  void open(@QueryParam("flag") String flag);
}
