package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/calls")
interface InheritedSocket extends Calling, UniSocketClient {} // error: [DuplicateProperty] @Rpc gives id and method one name: 'id'. Write another one; only params and result may share theirs.
