package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Heartbeat;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Heartbeat // error: [NotYetSupported] this version of UniSocket does not process it: '@Heartbeat'. Take it out until a later version does.
interface HeartbeatSocket extends UniSocketClient {}
