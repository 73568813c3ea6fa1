package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat", timeout = Long.MAX_VALUE)
interface LongTimeoutSocket extends UniSocketClient {}
