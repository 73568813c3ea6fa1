package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
@Deprecated
public interface DeprecatedSocket extends UniSocketClient {
  @Deprecated
  @Send
  void say(String text);
}
