package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:http/chat") // error: [InvalidUrl] the url has no valid port: 'http'. Use 1 to 65535.
interface PortLettersSocket extends UniSocketClient {}
