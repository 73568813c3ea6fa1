package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Reconnect(
    maxAttempts = -2, // error: [InvalidSetting] maxAttempts of @Reconnect cannot be this: '-2'. Write the number of retries, or -1 for no limit.
    initialDelay = 0, // error: [InvalidSetting] initialDelay of @Reconnect cannot be this: '0'. Write at least 1 ms.
    stableAfter = -1, // error: [InvalidSetting] stableAfter of @Reconnect cannot be this: '-1'. Write at least 0 ms.
    fatalCodes = 999) // error: [InvalidSetting] fatalCodes of @Reconnect cannot be this: '999'. Write close codes, 1000 to 4999.
public interface ReconnectSocket extends UniSocketClient {}
