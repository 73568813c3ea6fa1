package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "http://feed.example.com/chat") // error: [InvalidUrlScheme] the url's scheme is not a socket's: 'http'. Begin the url with wss:// or ws://.
interface HttpSocket extends UniSocketClient {}
