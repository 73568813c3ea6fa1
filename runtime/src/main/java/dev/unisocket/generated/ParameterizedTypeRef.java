package dev.unisocket.generated;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A generic type with its arguments. Equality, hash and name are those of the JDK's own
 * implementation.
 */
final class ParameterizedTypeRef implements ParameterizedType {
  private final Class<?> rawType;
  private final Type[] arguments;

  ParameterizedTypeRef(Class<?> rawType, Type... arguments) {
    this.rawType = Objects.requireNonNull(rawType, "rawType");
    this.arguments = arguments.clone();
  }

  @Override
  public Type[] getActualTypeArguments() {
    return arguments.clone();
  }

  @Override
  public Type getRawType() {
    return rawType;
  }

  @Override
  public @Nullable Type getOwnerType() {
    return rawType.getDeclaringClass();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ParameterizedType)) {
      return false;
    }
    ParameterizedType that = (ParameterizedType) other;
    return rawType.equals(that.getRawType())
        && Objects.equals(getOwnerType(), that.getOwnerType())
        && Arrays.equals(arguments, that.getActualTypeArguments());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(arguments) ^ Objects.hashCode(getOwnerType()) ^ rawType.hashCode();
  }

  @Override
  public String toString() {
    if (arguments.length == 0) {
      return rawType.getName();
    }
    StringJoiner names = new StringJoiner(", ", "<", ">");
    for (Type argument : arguments) {
      names.add(argument.getTypeName());
    }
    return rawType.getName() + names;
  }
}
