package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat", header = "Referer: https://example.com") // error: [ForbiddenHeader] a header must not be set, since a socket's handshake does not carry it: 'Referer'. Take it out.
interface RefererSocket extends UniSocketClient {}
