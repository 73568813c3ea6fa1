package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface JavaLangNamesSocket extends UniSocketClient {
  @Send
  void say(java.lang.String text);

  @Send
  void object(Object object);

  @OnMessage
  void onString(Consumer<String> handler);

  record String(int length) {}

  record Object(int size) {}

  record Override(int size) {}

  record Deprecated(int size) {}
}
