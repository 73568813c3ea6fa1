package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface CodesSocket extends UniSocketClient, Polite, Rude {} // error: [ConflictingParents] 'Polite' and 'Rude' annotate a method in two ways: 'leave()'. Declare it again in 'CodesSocket', with the annotation that counts.

interface Polite {
  @Close(code = 1000)
  void leave();
}

interface Rude {
  @Close(code = 4000)
  void leave();
}
