package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient, Speaking, Leaving {} // error: [ConflictingParents]

interface Speaking {
  @Send
  void bye(String text);
}

interface Leaving {
  @Close
  void bye(String reason);
}
