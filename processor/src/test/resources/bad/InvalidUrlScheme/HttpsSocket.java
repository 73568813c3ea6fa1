package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "https://feed.example.com/chat", // error: [InvalidUrlScheme] the url's scheme is not a socket's: 'https'. Begin the url with wss:// or ws://.
    timeout = 10_000)
interface HttpsSocket extends UniSocketClient {}
