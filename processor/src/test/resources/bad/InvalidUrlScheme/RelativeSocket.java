package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "/chat") // error: [InvalidUrlScheme]
interface RelativeSocket extends UniSocketClient {}
