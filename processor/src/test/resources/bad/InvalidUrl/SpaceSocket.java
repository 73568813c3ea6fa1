package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat room") // error: [InvalidUrl]
interface SpaceSocket extends UniSocketClient {}
