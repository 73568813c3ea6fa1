package example;

import dev.unisocket.annotation.MessageName;

@MessageName("trade")
record Trade(String symbol, long price) {}
