package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/100%zz") // error: [InvalidUrl]
interface PercentSocket extends UniSocketClient {}
