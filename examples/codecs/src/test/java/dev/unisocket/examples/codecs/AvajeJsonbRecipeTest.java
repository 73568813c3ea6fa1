package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import io.avaje.jsonb.Jsonb;

class AvajeJsonbRecipeTest extends JsonRecipeContract {
  @Override
  MessageCodec codec() {
    return AvajeJsonbRecipe.codec(Jsonb.builder().build());
  }
}
