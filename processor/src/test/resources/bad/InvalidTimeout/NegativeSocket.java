package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    timeout = -5) // error: [InvalidTimeout] a timeout is at least 1 ms: '-5'. Write the milliseconds, or -1 for the runtime's timeout.
interface NegativeSocket extends UniSocketClient {}
