package dev.unisocket.internal;

import dev.unisocket.internal.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a url's query: as it is written, or a name and the variable that is its value.
 */
final class UrlQueryParameter {
  /** Text and placeholders; up to the equals sign where there is a variable. */
  private final List<TemplatePart> text;

  private final @Nullable String variable;

  private UrlQueryParameter(List<TemplatePart> text, @Nullable String variable) {
    this.text = List.copyOf(text);
    this.variable = variable;
  }

  /** Returns the parameter of a variable that the url does not name. */
  static UrlQueryParameter named(String name) {
    checkWellFormed(name, name);
    StringBuilder encoded = new StringBuilder();
    PercentEncoding.append(encoded, name);
    return new UrlQueryParameter(List.of(TemplatePart.text(encoded + "=")), name);
  }

  /**
   * Takes a query apart at the ampersands that are written in it.
   *
   * @throws dev.unisocket.UniSocketException 600009
   */
  static List<UrlQueryParameter> split(List<TemplatePart> query) {
    List<UrlQueryParameter> parameters = new ArrayList<>();
    List<TemplatePart> current = new ArrayList<>();
    for (TemplatePart part : query) {
      if (!part.is(TemplatePart.Kind.TEXT)) {
        current.add(part);
        continue;
      }
      String[] pieces = part.content().split("&", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          parameters.add(of(current));
          current = new ArrayList<>();
        }
        if (!pieces[i].isEmpty()) {
          current.add(TemplatePart.text(pieces[i]));
        }
      }
    }
    parameters.add(of(current));
    return parameters;
  }

  private static UrlQueryParameter of(List<TemplatePart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      TemplatePart part = parts.get(i);
      if (part.is(TemplatePart.Kind.VARIABLE)) {
        if (i != parts.size() - 1 || !endsName(parts.subList(0, i))) {
          throw ConnectFailures.invalidUrl(
              "The variable {"
                  + part.content()
                  + "} is not the whole value of a query parameter: write name={"
                  + part.content()
                  + "}.");
        }
        return new UrlQueryParameter(parts.subList(0, i), part.content());
      }
    }
    return new UrlQueryParameter(parts, null);
  }

  /** A name and its equals sign: the first one, or the variable would be a part of the value. */
  private static boolean endsName(List<TemplatePart> parts) {
    StringBuilder text = new StringBuilder();
    for (TemplatePart part : parts) {
      text.append(part.is(TemplatePart.Kind.TEXT) ? part.content() : "x");
    }
    return text.length() > 1 && text.indexOf("=") == text.length() - 1;
  }

  /** Returns the name of the variable that is the value. */
  Optional<String> variable() {
    return Optional.ofNullable(variable);
  }

  /**
   * Appends the parameter, behind the sign that goes before it: once, never, or once for each of
   * several values.
   */
  void appendTo(
      StringBuilder url,
      Map<String, ? extends @Nullable Object> values,
      UnaryOperator<@Nullable String> placeholders) {
    if (variable == null) {
      url.append(hasQuery(url) ? '&' : '?');
      Placeholders.append(url, text, placeholders);
      return;
    }
    for (String value : ArgumentValues.of(values.get(variable))) {
      checkWellFormed(variable, value);
      appendSeparator(url);
      Placeholders.append(url, text, placeholders);
      PercentEncoding.append(url, value);
    }
  }

  private static void appendSeparator(StringBuilder url) {
    char last = url.length() == 0 ? ' ' : url.charAt(url.length() - 1);
    if (!hasQuery(url)) {
      url.append('?');
    } else if (last != '?' && last != '&') {
      url.append('&');
    }
  }

  /** Looked for in what is there: a placeholder may have brought a query of its own. */
  private static boolean hasQuery(StringBuilder url) {
    return url.indexOf("?") >= 0;
  }

  private static void checkWellFormed(String name, String text) {
    if (!Utf8.isWellFormed(text)) {
      throw ConnectFailures.invalidArgument(
          "query parameter '" + name + "' holds half a surrogate pair",
          "Cut texts between code points, not between chars.");
    }
  }
}
