package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    protocols = {
      "chat.v2",
      "chat v3", // error: [InvalidProtocol]
      "", // error: [InvalidProtocol]
      "chat/4", // error: [InvalidProtocol]
      "plauderei-für-alle" // error: [InvalidProtocol]
    })
public interface ChatSocket extends UniSocketClient {}
