package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat", header = "Referer: https://example.com") // error: [ForbiddenHeader]
interface RefererSocket extends UniSocketClient {}
