package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat\nroom") // error: [InvalidUrl]
interface LineBreakSocket extends UniSocketClient {}
