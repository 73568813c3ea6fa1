package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "http://feed.example.com/chat") // error: [InvalidUrlScheme]
interface HttpSocket extends UniSocketClient {}
