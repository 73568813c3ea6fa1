package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat#lobby") // error: [UrlFragment]
public interface ChatSocket extends UniSocketClient {}
