package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "Expect: 100-continue", // error: [ForbiddenHeader]
      "Transfer-Encoding: chunked" // error: [ForbiddenHeader]
    })
interface BodySocket extends UniSocketClient {}
