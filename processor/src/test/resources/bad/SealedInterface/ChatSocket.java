package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public sealed interface ChatSocket extends UniSocketClient permits LoudSocket {} // error: [SealedInterface] a sealed interface cannot be implemented by the generated class: 'ChatSocket'. Take 'sealed' away.

non-sealed interface LoudSocket extends ChatSocket {}
