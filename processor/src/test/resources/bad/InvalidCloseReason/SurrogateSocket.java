package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface SurrogateSocket extends UniSocketClient {
  @Close(reason = "half a pair: \ud83d") // error: [InvalidCloseReason] a close reason has half a surrogate pair: '14 chars'. Write whole characters.
  void leave();
}
