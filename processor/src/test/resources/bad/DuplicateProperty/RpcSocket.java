package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/calls")
@Rpc(
    id = "seq",
    method = "op",
    params = "seq", // error: [DuplicateProperty] @Rpc gives id and params one name: 'seq'. Write another one; only params and result may share theirs.
    result = "op", // error: [DuplicateProperty] @Rpc gives method and result one name: 'op'. Write another one; only params and result may share theirs.
    error = "seq") // error: [DuplicateProperty] @Rpc gives id and error one name: 'seq'. Write another one; only params and result may share theirs.
interface RpcSocket extends UniSocketClient {}
