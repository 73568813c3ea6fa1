package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "ws:feed.example.com") // error: [InvalidUrlScheme]
interface OpaqueSocket extends UniSocketClient {}
