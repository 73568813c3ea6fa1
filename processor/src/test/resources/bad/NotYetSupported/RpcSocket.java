package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Rpc // error: [NotYetSupported] this version of UniSocket does not process it: '@Rpc'. Take it out until a later version does.
interface RpcSocket extends UniSocketClient {}
