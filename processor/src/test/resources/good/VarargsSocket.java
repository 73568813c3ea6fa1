package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface VarargsSocket {
  @Connect
  void open(@QueryParam("tag") String... tags);

  @Send
  void bytes(byte... bytes);

  @Send
  void texts(String... texts);
}
