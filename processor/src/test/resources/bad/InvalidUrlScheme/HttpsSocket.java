package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "https://feed.example.com/chat", // error: [InvalidUrlScheme]
    timeout = 10_000)
interface HttpsSocket extends UniSocketClient {}
