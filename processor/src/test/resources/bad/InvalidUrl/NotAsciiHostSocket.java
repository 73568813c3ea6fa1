package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://bücher.example.com/chat") // error: [InvalidUrl]
interface NotAsciiHostSocket extends UniSocketClient {}
