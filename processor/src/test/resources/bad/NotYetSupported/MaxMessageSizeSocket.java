package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MaxMessageSize;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@MaxMessageSize(65_536) // error: [NotYetSupported] this version of UniSocket does not process it: '@MaxMessageSize'. Take it out until a later version does.
interface MaxMessageSizeSocket extends UniSocketClient {}
