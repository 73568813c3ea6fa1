package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "WSS://Feed.Example.Com:443?a=1&b&c=%20x")
interface UpperCaseSocket extends UniSocketClient {}
