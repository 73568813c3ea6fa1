package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "ws://127.0.0.1/chat?")
interface NumericAddressSocket extends UniSocketClient {}
