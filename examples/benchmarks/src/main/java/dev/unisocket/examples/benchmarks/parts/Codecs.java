package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;

/** The codecs by the names that the parameters of benchmarks have. */
final class Codecs {
  private Codecs() {}

  static MessageCodec named(String name) {
    return switch (name) {
      case "jackson" -> JacksonCodec.standard();
      case "gson" -> GsonCodec.standard();
      default -> throw new IllegalArgumentException("no codec is called " + name);
    };
  }

  /** Returns one that costs nothing: every message is the same object. */
  static MessageCodec constant(Object message) {
    return MessageCodec.of((value, type) -> "{}", (text, type) -> message);
  }
}
