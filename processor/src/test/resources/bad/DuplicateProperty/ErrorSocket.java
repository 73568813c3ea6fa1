package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/calls")
@Rpc(params = "data", result = "data", error = "data") // error: [DuplicateProperty] @Rpc gives params and error one name: 'data'. Write another one; only params and result may share theirs.
interface ErrorSocket extends UniSocketClient {}
