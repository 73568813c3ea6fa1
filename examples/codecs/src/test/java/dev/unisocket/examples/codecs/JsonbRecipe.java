package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import jakarta.json.bind.Jsonb;

final class JsonbRecipe {
  private JsonbRecipe() {}

  static MessageCodec codec(Jsonb jsonb) {
    return MessageCodec.of(
        (value, type) -> jsonb.toJson(value), (text, type) -> jsonb.fromJson(text, type));
  }
}
