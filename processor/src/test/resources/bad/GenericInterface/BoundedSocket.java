package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface BoundedSocket<K extends Comparable<K>, V> extends UniSocketClient {} // error: [GenericInterface]
