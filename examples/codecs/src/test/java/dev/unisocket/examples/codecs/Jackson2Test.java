package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.jackson.JacksonCodec;

class Jackson2Test extends JsonRecipeContract {
  @Override
  MessageCodec codec() {
    return JacksonCodec.standard();
  }
}
