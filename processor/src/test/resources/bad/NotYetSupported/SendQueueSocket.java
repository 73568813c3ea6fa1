package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@SendQueue(capacity = 10) // error: [NotYetSupported] this version of UniSocket does not process it: '@SendQueue'. Take it out until a later version does.
interface SendQueueSocket extends UniSocketClient {}
