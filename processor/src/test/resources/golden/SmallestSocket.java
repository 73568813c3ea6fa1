package golden;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com")
interface SmallestSocket extends UniSocketClient {}
