package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    timeout = -5) // error: [InvalidTimeout]
interface NegativeSocket extends UniSocketClient {}
