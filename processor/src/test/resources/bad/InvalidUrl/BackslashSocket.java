package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/a\\b") // error: [InvalidUrl]
interface BackslashSocket extends UniSocketClient {}
