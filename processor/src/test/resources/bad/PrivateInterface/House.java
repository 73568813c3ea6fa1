package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

final class House {
  private static final class Cellar {
    @UniSocket(url = "wss://feed.example.com/chat")
    interface ChatSocket extends UniSocketClient {} // error: [PrivateInterface] the generated class cannot see a private type: 'House.Cellar'. Take 'private' away.
  }
}
