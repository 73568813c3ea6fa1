package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

final class Room {
  @UniSocket(url = "wss://feed.example.com/chat")
  interface Chat extends UniSocketClient {}
}

@UniSocket(url = "wss://feed.example.com/chat")
interface Room_Chat extends UniSocketClient {} // error: [NameTaken] the class to be written exists already: 'example.Room_ChatImpl'. Rename it, or the interface.
