package example;

import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface SessionSocket extends UniSocketSession { // error: [NoConnect] nothing opens the socket: 'SessionSocket'. Add a method with @Connect, or extend UniSocketClient.
  @Close
  void leave();
}
