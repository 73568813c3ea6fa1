package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@SendQueue(capacity = 10) // error: [NotYetSupported]
interface SendQueueSocket extends UniSocketClient {}
