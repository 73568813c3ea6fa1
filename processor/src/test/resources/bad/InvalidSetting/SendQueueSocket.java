package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@SendQueue(
    capacity = 0, // error: [InvalidSetting] capacity of @SendQueue cannot be this: '0'. Write at least 1 message.
    bytes = -5, // error: [InvalidSetting] bytes of @SendQueue cannot be this: '-5'. Write at least 1 byte.
    overflow = Overflow.BLOCK,
    blockTimeout = 0) // error: [InvalidSetting] blockTimeout of @SendQueue cannot be this: '0'. Write at least 1 ms, or -1 for no limit.
public interface SendQueueSocket extends UniSocketClient {}
