package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{}") // error: [InvalidUrl]
interface EmptyVariableSocket extends UniSocketClient {}
