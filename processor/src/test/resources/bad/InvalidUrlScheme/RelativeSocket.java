package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "/chat") // error: [InvalidUrlScheme] the url's scheme is not a socket's: ''. Begin the url with wss:// or ws://.
interface RelativeSocket extends UniSocketClient {}
