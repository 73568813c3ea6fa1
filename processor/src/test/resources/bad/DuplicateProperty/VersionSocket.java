package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/calls")
@Rpc(id = "jsonrpc") // error: [DuplicateProperty] @Rpc gives version and id one name: 'jsonrpc'. Write another one; only params and result may share theirs.
interface VersionSocket extends UniSocketClient {}
