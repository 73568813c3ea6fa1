package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?{flag}") // error: [PartialQueryVariable] a variable is not the whole value of its query parameter: '{flag}'. Write 'flag={flag}'.
interface NameSocket {
  @Connect
  void open(@QueryParam("flag") String flag);
}
