package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Reconnect(
    initialDelay = 1_000,
    maxDelay = 999) // error: [InvalidSetting] maxDelay of @Reconnect cannot be this: '999'. Write at least the 1000 ms of initialDelay.
public interface DelaysSocket extends UniSocketClient {}
