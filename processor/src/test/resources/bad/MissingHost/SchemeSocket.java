package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://") // error: [MissingHost] the url has no host: 'wss://'. Write one after the scheme, as in 'wss://feed.example.com'.
interface SchemeSocket extends UniSocketClient {}
