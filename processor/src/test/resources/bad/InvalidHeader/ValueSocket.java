package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "X-Name: Zoë", // error: [InvalidHeader]
      "X-Bell: \007" // error: [InvalidHeader]
    })
interface ValueSocket extends UniSocketClient {}
