package dev.unisocket.examples.codecs;

import dev.unisocket.codec.MessageCodec;
import tools.jackson.databind.json.JsonMapper;

class Jackson3RecipeTest extends JsonRecipeContract {
  @Override
  MessageCodec codec() {
    return Jackson3Recipe.codec(JsonMapper.builder().build());
  }
}
