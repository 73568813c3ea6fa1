package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed_example,com/chat") // error: [InvalidUrl]
interface HostSocket extends UniSocketClient {}
