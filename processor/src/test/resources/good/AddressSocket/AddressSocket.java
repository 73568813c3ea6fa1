package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "ws://[::1]:8080/chat")
interface AddressSocket extends UniSocketClient {}
