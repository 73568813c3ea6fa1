package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat", timeout = 0) // error: [InvalidTimeout]
interface ZeroSocket extends UniSocketClient {}
