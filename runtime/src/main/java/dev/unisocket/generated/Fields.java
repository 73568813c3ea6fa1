package dev.unisocket.generated;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code @Field} arguments of one call, in the order of the parameters. Not thread-safe; used
 * for one call.
 */
public final class Fields {
  private final List<String> names = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  private Fields() {}

  /** Returns no fields yet. */
  public static Fields of() {
    return new Fields();
  }

  /**
   * Adds a field.
   *
   * @param type the declared type of the parameter, boxed
   * @param value null leaves the field out
   * @return this
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public Fields add(String name, Type type, @Nullable Object value) {
    names.add(name);
    types.add(type);
    values.add(value);
    return this;
  }

  int size() {
    return names.size();
  }

  String[] names() {
    return names.toArray(new String[0]);
  }

  Type type(int index) {
    return types.get(index);
  }

  @Nullable Object value(int index) {
    return values.get(index);
  }

  /** Returns the value of a name, null where there is none. */
  @Nullable Object valueOf(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }
}
