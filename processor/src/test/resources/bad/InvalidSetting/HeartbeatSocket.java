package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Heartbeat;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Heartbeat(
    interval = 0, // error: [InvalidSetting] interval of @Heartbeat cannot be this: '0'. Write at least 1 ms.
    timeout = -1, // error: [InvalidSetting] timeout of @Heartbeat cannot be this: '-1'. Write at least 1 ms.
    text = "\uD83D") // error: [InvalidSetting] text of @Heartbeat cannot be this: 'U+D83D'. Write whole characters: half of a surrogate pair cannot be sent.
public interface HeartbeatSocket extends UniSocketClient {}
