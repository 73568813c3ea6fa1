package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient, Speaking, Leaving {} // error: [ConflictingParents] 'Speaking' and 'Leaving' annotate a method in two ways: 'bye(...)'. Declare it again in 'ChatSocket', with the annotation that counts.

interface Speaking {
  @Send
  void bye(String text);
}

interface Leaving {
  @Close
  void bye(String reason);
}
