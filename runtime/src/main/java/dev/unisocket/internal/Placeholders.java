package dev.unisocket.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands for <code>${key}</code> and <code>${key:default}</code>, inserted as it is. */
public final class Placeholders {

  private Placeholders() {}

  /**
   * Returns the lookup that the runtime uses by itself: system properties, then the environment;
   * null for unknown keys.
   */
  public static UnaryOperator<@Nullable String> standard() {
    return key -> {
      String property = System.getProperty(key);
      return property != null ? property : System.getenv(key);
    };
  }

  /** Appends text and placeholders; there are no variables among the parts. */
  static void append(
      StringBuilder out, List<TemplatePart> parts, UnaryOperator<@Nullable String> lookup) {
    for (TemplatePart part : parts) {
      append(out, part, lookup);
    }
  }

  static void append(StringBuilder out, TemplatePart part, UnaryOperator<@Nullable String> lookup) {
    out.append(
        part.is(TemplatePart.Kind.PLACEHOLDER) ? value(part.content(), lookup) : part.content());
  }

  private static String value(String content, UnaryOperator<@Nullable String> lookup) {
    int colon = content.indexOf(':');
    String key = colon < 0 ? content : content.substring(0, colon);
    String value = lookup.apply(key);
    if (value != null) {
      return value;
    }
    if (colon < 0) {
      throw ConnectFailures.invalidArgument(
          "unknown placeholder '" + key + "'",
          "Set it where UniSockets.builder().placeholders(...) looks (by default the system"
              + " properties, then the environment), or give it a default: ${"
              + key
              + ":...}.");
    }
    return content.substring(colon + 1);
  }
}
