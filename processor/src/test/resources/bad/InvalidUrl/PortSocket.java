package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:70000/chat") // error: [InvalidUrl] the url has no valid port: '70000'. Use 1 to 65535.
interface PortSocket extends UniSocketClient {}
