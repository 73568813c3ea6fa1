package dev.unisocket.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Objects of given property names, around values that are JSON already: fields, envelopes.
 * Immutable, thread-safe.
 */
public final class ObjectText {
  private final String[] prefixes;

  private ObjectText(String[] prefixes) {
    this.prefixes = prefixes;
  }

  /** Returns a writer of objects whose properties have these names, in this order. */
  public static ObjectText of(String... names) {
    String[] prefixes = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      prefixes[i] = JsonText.quote(names[i]) + ':';
    }
    return new ObjectText(prefixes);
  }

  /**
   * Returns an object.
   *
   * @param values JSON, one for each name and in the same order; null leaves the property out
   * @throws IllegalArgumentException if there are more or fewer values than names
   */
  public String write(@Nullable CharSequence... values) {
    if (values.length != prefixes.length) {
      throw new IllegalArgumentException(
          "an object of " + prefixes.length + " properties, but " + values.length + " values");
    }
    int length = 2;
    for (int i = 0; i < values.length; i++) {
      CharSequence value = values[i];
      length += value == null ? 0 : prefixes[i].length() + value.length() + 1;
    }
    StringBuilder json = new StringBuilder(length).append('{');
    for (int i = 0; i < values.length; i++) {
      CharSequence value = values[i];
      if (value != null) {
        if (json.length() > 1) {
          json.append(',');
        }
        json.append(prefixes[i]).append(value);
      }
    }
    return json.append('}').toString();
  }
}
