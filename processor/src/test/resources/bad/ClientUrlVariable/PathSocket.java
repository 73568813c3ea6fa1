package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}") // error: [ClientUrlVariable]
interface PathSocket extends UniSocketClient {}
