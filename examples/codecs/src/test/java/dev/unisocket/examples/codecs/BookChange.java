package dev.unisocket.examples.codecs;

import dev.unisocket.annotation.MessageName;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;

public sealed interface BookChange {
  @Json
  @MessageName("add")
  record Add(String side, BigDecimal price) implements BookChange {}

  @Json
  @MessageName("remove")
  record Remove(long id) implements BookChange {}
}
