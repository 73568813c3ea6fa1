package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "Referer: https://example.com", // error: [ForbiddenHeader]
      "Host: example.com", // error: [ForbiddenHeader]
      "connection: close", // error: [ForbiddenHeader]
      "UPGRADE: websocket", // error: [ForbiddenHeader]
      "Content-Length: 0", // error: [ForbiddenHeader]
      "Sec-WebSocket-Protocol: chat.v2", // error: [ForbiddenHeader]
      "sec-websocket-anything: 1" // error: [ForbiddenHeader]
    })
interface UniSocketHeaderSocket extends UniSocketClient {}
