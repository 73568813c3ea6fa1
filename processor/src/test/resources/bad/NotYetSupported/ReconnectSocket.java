package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Reconnect(maxAttempts = 3) // error: [NotYetSupported] this version of UniSocket does not process it: '@Reconnect'. Take it out until a later version does.
interface ReconnectSocket extends UniSocketClient {}
