package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import jakarta.json.bind.JsonbBuilder;

class JsonbRecipeTest extends JsonRecipeContract {
  @Override
  MessageCodec codec() {
    return JsonbRecipe.codec(JsonbBuilder.create());
  }
}
