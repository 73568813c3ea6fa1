package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface InheritedSocket extends Trading, UniSocketClient {} // error: [NotYetSupported] this version of UniSocket does not process it: '@Send("...") of Trading.trades(...)'. Take it out until a later version does.
