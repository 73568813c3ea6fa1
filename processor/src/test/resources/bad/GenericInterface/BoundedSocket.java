package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface BoundedSocket<K extends Comparable<K>, V> extends UniSocketClient {} // error: [GenericInterface] a client has no type parameters: 'BoundedSocket<K, V>'. Take them away, and put @UniSocket on an interface that extends 'BoundedSocket' with its types given.
