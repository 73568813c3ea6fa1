package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:0/chat") // error: [InvalidUrl]
interface PortZeroSocket extends UniSocketClient {}
