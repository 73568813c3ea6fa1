package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:http/chat") // error: [InvalidUrl]
interface PortLettersSocket extends UniSocketClient {}
