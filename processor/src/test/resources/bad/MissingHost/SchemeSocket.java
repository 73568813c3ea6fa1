package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://") // error: [MissingHost]
interface SchemeSocket extends UniSocketClient {}
