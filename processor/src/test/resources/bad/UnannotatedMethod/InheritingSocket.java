package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface InheritingSocket extends UniSocketClient, Speaking {}

interface Speaking {
  void say(String text); // error: [UnannotatedMethod]
}
