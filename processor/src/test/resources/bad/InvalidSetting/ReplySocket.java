package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Heartbeat;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Heartbeat(reply = "pong") // error: [InvalidSetting] reply of @Heartbeat cannot be this: 'pong'. Write the text that it answers too, or take it away.
public interface ReplySocket extends UniSocketClient {}
