package dev.unisocket.examples.marketfeed;

import dev.unisocket.annotation.MessageName;
import java.math.BigDecimal;

/**
 * One trade. The trades of a symbol are counted from 1, without a hole: {@code
 * {"type":"trade","symbol":"ABC","seq":7,"price":101.25,"size":3}}.
 */
@MessageName("trade")
public record Trade(String symbol, int seq, BigDecimal price, long size) {}
