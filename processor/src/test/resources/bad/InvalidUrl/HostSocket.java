package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed_example,com/chat") // error: [InvalidUrl] the url has a host that Java's client refuses: 'feed_example,com'. Use labels of letters, digits and inner hyphens, joined by dots.
interface HostSocket extends UniSocketClient {}
