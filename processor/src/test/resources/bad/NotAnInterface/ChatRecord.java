package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public record ChatRecord(String room) {} // error: [NotAnInterface]
