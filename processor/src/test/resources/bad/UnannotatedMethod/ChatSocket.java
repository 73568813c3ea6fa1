package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  void say(String text); // error: [UnannotatedMethod]

  String lastText(); // error: [UnannotatedMethod]

  default String name() {
    return "chat";
  }

  static int limit() {
    return 10;
  }
}
