package example;

import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface SentSocket extends UniSocketClient {
  @Send
  void event(MessageEvent event); // error: [InvalidPayload]

  @Send
  void nothing(Void nothing); // error: [InvalidPayload]
}
