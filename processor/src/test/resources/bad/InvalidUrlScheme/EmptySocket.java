package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "") // error: [InvalidUrlScheme]
interface EmptySocket extends UniSocketClient {}
