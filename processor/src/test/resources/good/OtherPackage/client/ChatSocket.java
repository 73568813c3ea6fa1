package client;

import base.Speaking;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;
import java.util.List;

@UniSocket(url = "wss://feed.example.com/chat")
interface ChatSocket extends UniSocketClient, Speaking<List<String>> {}
