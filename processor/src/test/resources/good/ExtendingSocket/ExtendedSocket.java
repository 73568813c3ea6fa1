package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat", protocols = "chat.v2")
interface ExtendedSocket extends UniSocketClient {
  @Send
  void say(String text);
}
