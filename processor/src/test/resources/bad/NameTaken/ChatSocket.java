package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {} // error: [NameTaken] the class to be written exists already: 'example.ChatSocketImpl'. Rename it, or the interface.

final class ChatSocketImpl {}
