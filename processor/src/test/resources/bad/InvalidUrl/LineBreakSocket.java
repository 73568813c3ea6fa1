package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat\nroom") // error: [InvalidUrl] the url has a character that is not allowed: 'U+000A'. Percent-encode it.
interface LineBreakSocket extends UniSocketClient {}
