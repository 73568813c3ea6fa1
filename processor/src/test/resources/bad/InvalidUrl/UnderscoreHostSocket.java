package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed_one.example.com/chat") // error: [InvalidUrl]
interface UnderscoreHostSocket extends UniSocketClient {}
