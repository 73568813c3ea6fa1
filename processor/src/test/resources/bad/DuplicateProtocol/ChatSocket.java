package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    protocols = {
      "chat.v2",
      "chat.v1",
      "chat.v2" // error: [DuplicateProtocol]
    })
public interface ChatSocket extends UniSocketClient {}
