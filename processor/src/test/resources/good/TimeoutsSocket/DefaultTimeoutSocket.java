package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat", timeout = -1)
interface DefaultTimeoutSocket extends UniSocketClient {}
