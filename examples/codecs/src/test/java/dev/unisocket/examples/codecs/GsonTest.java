package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;

class GsonTest extends JsonRecipeContract {
  @Override
  MessageCodec codec() {
    return GsonCodec.standard();
  }
}
