package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface PrivateHelperSocket extends UniSocketClient {
  @OnMessage
  default void heard(String text) {
    answer(text);
  }

  @Send
  void say(String text);

  private void answer(String text) {
    say(prefix() + text);
  }

  private static String prefix() {
    return "> ";
  }

  static PrivateHelperSocket none() {
    throw new UnsupportedOperationException();
  }
}
