package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Reconnect(initialDelay = 30_001) // error: [InvalidSetting] initialDelay of @Reconnect cannot be this: '30001'. Write no more than the 30000 ms of maxDelay.
public interface InitialDelaySocket extends UniSocketClient {}
