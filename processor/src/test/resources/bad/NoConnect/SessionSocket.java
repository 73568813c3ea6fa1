package example;

import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface SessionSocket extends UniSocketSession { // error: [NoConnect]
  @Close
  void leave();
}
