package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/room}") // error: [InvalidUrl] the url has a brace that closes nothing: '}'. Write '{name}' for a variable.
interface CloseBraceSocket extends UniSocketClient {}
