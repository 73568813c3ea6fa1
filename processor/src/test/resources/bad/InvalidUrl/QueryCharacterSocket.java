package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?q=a|b") // error: [InvalidUrl] the url has a character that is not allowed: '|'. Percent-encode it.
interface QueryCharacterSocket extends UniSocketClient {}
