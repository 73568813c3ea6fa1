package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat#lobby") // error: [UrlFragment] a socket's url has no fragment: '#lobby'. Take it out, or write '%23' for the character.
public interface ChatSocket extends UniSocketClient {}
