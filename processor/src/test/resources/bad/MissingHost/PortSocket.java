package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://:8080/chat") // error: [MissingHost] the url has no host: 'wss://:8080'. Write one after the scheme, as in 'wss://feed.example.com'.
interface PortSocket extends UniSocketClient {}
