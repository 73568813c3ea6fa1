package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat", timeout = 0) // error: [InvalidTimeout] a timeout is at least 1 ms: '0'. Write the milliseconds, or -1 for the runtime's timeout.
interface ZeroSocket extends UniSocketClient {}
