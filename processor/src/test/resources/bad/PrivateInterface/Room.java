package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

final class Room {
  @UniSocket(url = "wss://feed.example.com/chat")
  private interface ChatSocket extends UniSocketClient {} // error: [PrivateInterface] the generated class cannot see a private type: 'Room.ChatSocket'. Take 'private' away.
}
