package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/\ud83d") // error: [InvalidUrl]
interface SurrogateSocket extends UniSocketClient {}
