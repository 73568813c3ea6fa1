package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Heartbeat;
import dev.unisocket.annotation.MaxMessageSize;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Reconnect(
    maxAttempts = 0,
    initialDelay = 1,
    maxDelay = 5_000_000_000L,
    stableAfter = 0,
    fatalCodes = {})
@Heartbeat(interval = 1, timeout = 1, text = "a \"b\"\n", reply = "a \"b\"\n")
@SendQueue(capacity = 1, bytes = 1, overflow = Overflow.BLOCK, blockTimeout = 1)
@MaxMessageSize(9_000_000_000L)
public interface AllSocket extends UniSocketClient {}
