package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface CollidingConstantsSocket extends UniSocketClient, Constants {
  String SPEC = "a constant of the interface";
  int SAY = 1;

  @Send
  void say(String text);

  @Send
  void hear(String text);

  @OnMessage
  default void heard(String text) {}
}
