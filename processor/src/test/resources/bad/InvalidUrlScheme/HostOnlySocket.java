package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "feed.example.com:8080/chat") // error: [InvalidUrlScheme]
interface HostOnlySocket extends UniSocketClient {}
