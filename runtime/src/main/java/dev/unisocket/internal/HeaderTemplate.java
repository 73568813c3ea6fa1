package dev.unisocket.internal;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A header as it is declared, {@code "Name: value"}, with placeholders. Immutable. */
public final class HeaderTemplate {
  private final List<TemplatePart> name;
  private final List<TemplatePart> value;

  private HeaderTemplate(List<TemplatePart> name, List<TemplatePart> value) {
    this.name = List.copyOf(name);
    this.value = List.copyOf(value);
  }

  /**
   * Reads {@code "Name: value"}.
   *
   * @throws dev.unisocket.UniSocketException 10003
   */
  public static HeaderTemplate parse(String template) {
    List<TemplatePart> name = new ArrayList<>();
    List<TemplatePart> value = null;
    for (TemplatePart part : TemplatePart.ofHeader(template)) {
      int colon =
          value == null && part.is(TemplatePart.Kind.TEXT) ? part.content().indexOf(':') : -1;
      if (colon >= 0) {
        name.add(TemplatePart.text(part.content().substring(0, colon)));
        value = new ArrayList<>();
        value.add(TemplatePart.text(part.content().substring(colon + 1)));
      } else {
        (value == null ? name : value).add(part);
      }
    }
    if (value == null) {
      throw ConnectFailures.invalidArgument(
          "invalid header: no colon", "Declare headers as \"Name: value\".");
    }
    return new HeaderTemplate(name, value);
  }

  /**
   * Returns name and value, placeholders replaced, without the spaces around them. They have yet to
   * be checked.
   *
   * @param placeholders null for a key that is not known
   * @throws dev.unisocket.UniSocketException 10003
   */
  public Map.Entry<String, String> expand(UnaryOperator<@Nullable String> placeholders) {
    return new AbstractMap.SimpleImmutableEntry<>(
        text(name, placeholders), text(value, placeholders));
  }

  /**
   * Returns the headers that arguments stand for, in their order: none for null, one for each
   * element of a collection or an array.
   */
  public static List<Map.Entry<String, String>> ofArguments(
      List<? extends Map.Entry<String, ? extends @Nullable Object>> arguments) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (Map.Entry<String, ? extends @Nullable Object> argument : arguments) {
      for (String value : ArgumentValues.of(argument.getValue())) {
        headers.add(new AbstractMap.SimpleImmutableEntry<>(argument.getKey(), value));
      }
    }
    return headers;
  }

  private static String text(
      List<TemplatePart> parts, UnaryOperator<@Nullable String> placeholders) {
    StringBuilder text = new StringBuilder();
    Placeholders.append(text, parts, placeholders);
    return strip(text.toString());
  }

  /** Takes away spaces and tabs, and no line breaks: those are refused, not repaired. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
