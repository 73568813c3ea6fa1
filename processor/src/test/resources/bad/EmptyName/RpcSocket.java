package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/calls")
@Rpc(
    id = "", // error: [EmptyName] the name of @Rpc(id) is empty: ''. Write the name.
    method = "", // error: [EmptyName] the name of @Rpc(method) is empty: ''. Write the name.
    params = "", // error: [EmptyName] the name of @Rpc(params) is empty: ''. Write the name.
    result = "", // error: [EmptyName] the name of @Rpc(result) is empty: ''. Write the name.
    error = "", // error: [EmptyName] the name of @Rpc(error) is empty: ''. Write the name.
    version = "")
interface RpcSocket extends UniSocketClient {}
