package dev.unisocket.examples.codecs;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;

@Json // for avaje-jsonb, which writes an adapter at compile time; the others need nothing
public record Trade(String symbol, BigDecimal price, Instant at) {}
