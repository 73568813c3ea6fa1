package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import tools.jackson.databind.json.JsonMapper;

final class Jackson3Recipe {
  private Jackson3Recipe() {}

  static MessageCodec codec(JsonMapper mapper) {
    return MessageCodec.of(
        (value, type) -> mapper.writeValueAsString(value),
        (text, type) -> mapper.readValue(text, mapper.constructType(type)));
  }
}
