package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Heartbeat;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Heartbeat // error: [NotYetSupported]
interface HeartbeatSocket extends UniSocketClient {}
