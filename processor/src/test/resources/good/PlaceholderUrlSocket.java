package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "${feed.url}")
interface PlaceholderUrlSocket extends UniSocketClient {}
