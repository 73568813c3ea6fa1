package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:0/chat") // error: [InvalidUrl] the url has no valid port: '0'. Use 1 to 65535.
interface PortZeroSocket extends UniSocketClient {}
