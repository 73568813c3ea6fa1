package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:{port}/chat") // error: [MisplacedVariable]
interface PortSocket extends UniSocketClient {}
