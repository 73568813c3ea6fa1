package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "feed.example.com:8080/chat") // error: [InvalidUrlScheme] the url's scheme is not a socket's: 'feed.example.com'. Begin the url with wss:// or ws://.
interface HostOnlySocket extends UniSocketClient {}
