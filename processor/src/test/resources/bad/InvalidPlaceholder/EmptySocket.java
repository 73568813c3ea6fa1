package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://${}/chat") // error: [InvalidPlaceholder]
interface EmptySocket extends UniSocketClient {}
