package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MaxMessageSize;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@MaxMessageSize(0) // error: [InvalidSetting] value of @MaxMessageSize cannot be this: '0'. Write at least 1 byte.
public interface MaxMessageSizeSocket extends UniSocketClient {}
