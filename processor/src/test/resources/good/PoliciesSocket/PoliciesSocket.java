package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Heartbeat;
import dev.unisocket.annotation.MaxMessageSize;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Reconnect
@Heartbeat
@SendQueue
@MaxMessageSize
public interface PoliciesSocket extends UniSocketClient {}
