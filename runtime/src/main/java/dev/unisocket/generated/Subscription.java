package dev.unisocket.generated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Subscribe} or {@code @Unsubscribe} method: what it sends, and what its subscriptions
 * are told apart by. Immutable.
 *
 * @param <T> its payload
 */
public final class Subscription<T> {
  private final Outbound<T> outbound;
  private final List<String> key; // texts and, at odd places, names of fields; empty for none

  private Subscription(Outbound<T> outbound, List<String> key) {
    this.outbound = outbound;
    this.key = key;
  }

  /**
   * Describes a method.
   *
   * @param key a template with {@code {name}} for the field of that name; "" for all arguments as
   *     they are encoded
   */
  public static <T> Subscription<T> of(Outbound<T> outbound, String key) {
    return new Subscription<>(outbound, key.isEmpty() ? List.of() : parts(key));
  }

  private static List<String> parts(String template) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      parts.add(template.substring(from, open));
      parts.add(template.substring(open + 1, close));
      from = close + 1;
    }
    parts.add(template.substring(from));
    return List.copyOf(parts);
  }

  Outbound<T> outbound() {
    return outbound;
  }

  boolean hasKey() {
    return !key.isEmpty();
  }

  /** Returns the template with the values of the fields in it. */
  String key(Fields fields) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < key.size(); i++) {
      text.append(i % 2 == 0 ? key.get(i) : text(fields.valueOf(key.get(i))));
    }
    return text.toString();
  }

  private static String text(@Nullable Object value) {
    return value instanceof Enum ? ((Enum<?>) value).name() : String.valueOf(value);
  }
}
