package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://ana:secret@feed.example.com/chat") // error: [InvalidUrl]
interface UserInfoSocket extends UniSocketClient {}
