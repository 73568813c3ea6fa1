package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface EmptySocket {} // error: [NoConnect] nothing opens the socket: 'EmptySocket'. Add a method with @Connect, or extend UniSocketClient.
