package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
public interface InheritedSocket extends Restless, UniSocketClient {} // error: [InvalidSetting] maxAttempts of @Reconnect cannot be this: '-7'. Write the number of retries, or -1 for no limit.
