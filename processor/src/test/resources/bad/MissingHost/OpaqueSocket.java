package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "ws:feed.example.com") // error: [MissingHost] the url has no host: 'ws:feed.example.com'. Write one after the scheme, as in 'wss://feed.example.com'.
interface OpaqueSocket extends UniSocketClient {}
