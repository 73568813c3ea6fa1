package dev.unisocket.generated;

import java.lang.reflect.Type;

/**
 * Generic types, put together without reflection. Two that mean the same are equal to each other
 * and to the JDK's own.
 */
public final class TypeRefs {

  private TypeRefs() {}

  /** Returns {@code rawType<arguments>}; of a nested generic type too. */
  public static Type parameterized(Class<?> rawType, Type... arguments) {
    return new ParameterizedTypeRef(rawType, arguments);
  }

  /** Returns the array of a generic component type. */
  public static Type array(Type component) {
    return new GenericArrayTypeRef(component);
  }
}
