package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/\ud83d") // error: [InvalidUrl] the url has half a surrogate pair: ''. Write whole characters.
interface SurrogateSocket extends UniSocketClient {}
