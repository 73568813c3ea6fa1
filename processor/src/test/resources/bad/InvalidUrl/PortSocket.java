package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:70000/chat") // error: [InvalidUrl]
interface PortSocket extends UniSocketClient {}
