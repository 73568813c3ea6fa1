package dev.unisocket.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a url that has been found right.
 *
 * @param content the text, the variable's name, or the placeholder's key
 * @param value a placeholder's default
 */
record UrlPart(Kind kind, String content, Optional<String> value) {
  private static final Pattern BRACES = Pattern.compile("\\$\\{([^:}]+)(?::([^}]*))?}|\\{([^}]+)}");

  /** What a piece is. */
  enum Kind {
    TEXT,
    VARIABLE,
    PLACEHOLDER
  }

  /** Takes a url apart. */
  static List<UrlPart> parse(String url) {
    List<UrlPart> parts = new ArrayList<>();
    Matcher braces = BRACES.matcher(url);
    int from = 0;
    while (braces.find()) {
      addText(parts, url.substring(from, braces.start()));
      parts.add(
          braces.group(3) == null
              ? new UrlPart(Kind.PLACEHOLDER, braces.group(1), Optional.ofNullable(braces.group(2)))
              : new UrlPart(Kind.VARIABLE, braces.group(3), Optional.empty()));
      from = braces.end();
    }
    addText(parts, url.substring(from));
    return parts;
  }

  private static void addText(List<UrlPart> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new UrlPart(Kind.TEXT, text, Optional.empty()));
    }
  }
}
