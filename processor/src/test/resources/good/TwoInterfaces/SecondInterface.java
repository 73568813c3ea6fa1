package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "ws://feed.example.com/two")
interface SecondInterface {
  @Connect
  void open();
}
