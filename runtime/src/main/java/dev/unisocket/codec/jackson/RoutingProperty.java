package dev.unisocket.codec.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a mapper that fails on unknown properties read a type without the one that led the message
 * to it. At any depth: where a parser stands is not known to it while it reads ahead for a type id.
 */
final class RoutingProperty extends DeserializationProblemHandler {
  private final String name;

  RoutingProperty(String name) {
    this.name = name;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      @Nullable JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String propertyName)
      throws IOException {
    if (!propertyName.equals(name)) {
      return false;
    }
    parser.skipChildren();
    return true;
  }
}
