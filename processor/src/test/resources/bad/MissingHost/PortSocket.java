package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://:8080/chat") // error: [MissingHost]
interface PortSocket extends UniSocketClient {}
