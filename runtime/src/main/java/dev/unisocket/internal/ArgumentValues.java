package dev.unisocket.internal;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The texts that an argument of a {@code @Connect} method stands for. */
final class ArgumentValues {

  private ArgumentValues() {}

  /** Returns one text for a value, one for each element of a collection or array, none for null. */
  static List<String> of(@Nullable Object argument) {
    List<String> texts = new ArrayList<>();
    add(texts, argument);
    return texts;
  }

  /** Returns whether the argument can stand for more than one text. */
  static boolean isMultiple(@Nullable Object argument) {
    Object value = unwrap(argument);
    return value instanceof Collection || (value != null && value.getClass().isArray());
  }

  private static void add(List<String> texts, @Nullable Object argument) {
    Object value = unwrap(argument);
    if (value == null) {
      return;
    }
    if (value instanceof Collection) {
      for (Object element : (Collection<?>) value) {
        add(texts, element);
      }
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add(texts, Array.get(value, i));
      }
    } else {
      texts.add(value instanceof Enum ? ((Enum<?>) value).name() : String.valueOf(value));
    }
  }

  private static @Nullable Object unwrap(@Nullable Object value) {
    if (value instanceof Optional) {
      return unwrap(((Optional<?>) value).orElse(null));
    }
    if (value instanceof OptionalInt) {
      OptionalInt number = (OptionalInt) value;
      return number.isPresent() ? (Object) number.getAsInt() : null;
    }
    if (value instanceof OptionalLong) {
      OptionalLong number = (OptionalLong) value;
      return number.isPresent() ? (Object) number.getAsLong() : null;
    }
    if (value instanceof OptionalDouble) {
      OptionalDouble number = (OptionalDouble) value;
      return number.isPresent() ? (Object) number.getAsDouble() : null;
    }
    return value;
  }
}
