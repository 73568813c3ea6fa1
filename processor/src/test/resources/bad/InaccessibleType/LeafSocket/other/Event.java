package other;

import dev.unisocket.annotation.MessageName;

public sealed interface Event {}

@MessageName("trade")
record Trade(int price) implements Event {}
