package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://${feed.host/chat") // error: [InvalidPlaceholder] a placeholder cannot be read: '${feed.host'. Write '${key}' or '${key:default}'.
interface OpenSocket extends UniSocketClient {}
