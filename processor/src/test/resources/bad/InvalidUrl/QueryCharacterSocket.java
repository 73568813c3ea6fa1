package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?q=a|b") // error: [InvalidUrl]
interface QueryCharacterSocket extends UniSocketClient {}
