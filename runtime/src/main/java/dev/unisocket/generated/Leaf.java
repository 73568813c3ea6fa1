package dev.unisocket.generated;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** One permitted subtype of a sealed payload, and the name under which it is sent. Immutable. */
final class Leaf {
  final Type type;
  final Class<?> raw;
  final String name;

  Leaf(Type type, String name) {
    this.type = type;
    this.raw =
        type instanceof ParameterizedType
            ? (Class<?>) ((ParameterizedType) type).getRawType()
            : (Class<?>) type;
    this.name = name;
  }
}
