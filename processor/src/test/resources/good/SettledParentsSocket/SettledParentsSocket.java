package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface SettledParentsSocket extends UniSocketClient, Speaker, Leaver {
  @Override
  @Close
  void bye(String reason);
}
