package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public sealed interface ChatSocket extends UniSocketClient permits LoudSocket {} // error: [SealedInterface]

non-sealed interface LoudSocket extends ChatSocket {}
