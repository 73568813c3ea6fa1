package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface SettledParentsSocket extends UniSocketClient, Speaker, Leaver {
  @Override
  @Close
  void bye(String reason);
}

interface Speaker {
  @Send
  void bye(String text);
}

interface Leaver {
  @Close
  void bye(String reason);
}
