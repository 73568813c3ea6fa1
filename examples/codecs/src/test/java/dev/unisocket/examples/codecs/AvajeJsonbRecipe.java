package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import io.avaje.jsonb.Jsonb;

final class AvajeJsonbRecipe {
  private AvajeJsonbRecipe() {}

  static MessageCodec codec(Jsonb jsonb) {
    return MessageCodec.of(
        (value, type) -> jsonb.type(type).toJson(value),
        (text, type) -> jsonb.type(type).fromJson(text));
  }
}
