package example;

import dev.unisocket.annotation.MessageName;

@Deprecated(forRemoval = true)
@MessageName("trade")
public record OldTrade(int price) implements Event {}
