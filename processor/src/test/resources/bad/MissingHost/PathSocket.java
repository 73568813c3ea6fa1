package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss:///chat") // error: [MissingHost]
interface PathSocket extends UniSocketClient {}
