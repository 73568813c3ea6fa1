package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface InheritedReconnectSocket extends Restless, UniSocketClient {} // error: [NotYetSupported] this version of UniSocket does not process it: '@Reconnect of Restless'. Take it out until a later version does.
