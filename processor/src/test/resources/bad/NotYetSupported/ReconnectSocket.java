package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Reconnect(maxAttempts = 3) // error: [NotYetSupported]
interface ReconnectSocket extends UniSocketClient {}
