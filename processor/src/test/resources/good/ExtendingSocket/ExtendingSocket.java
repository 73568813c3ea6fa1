package example;

import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/extended")
interface ExtendingSocket extends ExtendedSocket {
  @Send
  void shout(String text);
}
