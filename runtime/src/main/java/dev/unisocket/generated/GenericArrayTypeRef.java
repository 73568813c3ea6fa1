package dev.unisocket.generated;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An array of a generic type. Equality, hash and name are those of the JDK's own implementation.
 */
final class GenericArrayTypeRef implements GenericArrayType {
  private final Type component;

  GenericArrayTypeRef(Type component) {
    this.component = Objects.requireNonNull(component, "component");
  }

  @Override
  public Type getGenericComponentType() {
    return component;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GenericArrayType
        && component.equals(((GenericArrayType) other).getGenericComponentType());
  }

  @Override
  public int hashCode() {
    return component.hashCode();
  }

  @Override
  public String toString() {
    return component.getTypeName() + "[]";
  }
}
