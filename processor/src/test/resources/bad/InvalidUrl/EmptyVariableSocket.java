package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{}") // error: [InvalidUrl] the url has a variable without a name: '{}'. Write '{name}' for a variable.
interface EmptyVariableSocket extends UniSocketClient {}
