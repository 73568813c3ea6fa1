package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?since={since}") // error: [ClientUrlVariable]
interface QuerySocket extends UniSocketClient {}
