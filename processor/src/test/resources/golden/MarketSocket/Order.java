package market;

import dev.unisocket.annotation.MessageName;

/** What someone wants. */
@MessageName("order")
public record Order(String symbol, long price, long size) {}
