package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public class ChatClass {} // error: [NotAnInterface] @UniSocket stands on a class: 'ChatClass'. Make it an interface.
