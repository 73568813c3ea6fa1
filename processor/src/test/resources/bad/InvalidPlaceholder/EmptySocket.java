package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://${}/chat") // error: [InvalidPlaceholder] a placeholder cannot be read: '${}'. Write '${key}' or '${key:default}'.
interface EmptySocket extends UniSocketClient {}
