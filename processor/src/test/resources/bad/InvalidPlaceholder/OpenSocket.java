package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://${feed.host/chat") // error: [InvalidPlaceholder]
interface OpenSocket extends UniSocketClient {}
