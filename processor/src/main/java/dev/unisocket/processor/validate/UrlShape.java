package dev.unisocket.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A template as one text in which a private character stands for each variable and placeholder, so
 * that the url's own signs can be looked for.
 */
final class UrlShape {
  /** Characters of the private use area begin here: variables, then placeholders. */
  private static final char VARIABLES = '\uE000';

  private static final char PLACEHOLDERS = '\uF000';
  private static final char LAST = '\uF8FF';
  private static final Pattern STAND_INS = Pattern.compile("[\uE000-\uF8FF]");

  private final List<Template.Part> parts;
  private final String text;

  private UrlShape(List<Template.Part> parts, String text) {
    this.parts = parts;
    this.text = text;
  }

  static UrlShape of(Template template) {
    StringBuilder text = new StringBuilder();
    List<Template.Part> parts = template.parts();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i).kind()) {
        case TEXT -> text.append(parts.get(i).content());
        case VARIABLE -> text.append((char) (VARIABLES + i));
        case PLACEHOLDER -> text.append((char) (PLACEHOLDERS + i));
      }
    }
    return new UrlShape(parts, text.toString());
  }

  /** Returns the text with its stand-ins. */
  String text() {
    return text;
  }

  /** Returns whether a template itself has a character that stands in for others here. */
  static boolean hasStandIn(String template) {
    return template.chars().anyMatch(c -> c >= VARIABLES && c <= LAST);
  }

  static boolean hasPlaceholder(String piece) {
    return piece.chars().anyMatch(UrlShape::isPlaceholder);
  }

  private static boolean isPlaceholder(int c) {
    return c >= PLACEHOLDERS && c <= LAST;
  }

  private static boolean isVariable(int c) {
    return c >= VARIABLES && c < PLACEHOLDERS;
  }

  /** Returns the names of the variables in a piece of the text. */
  List<String> variables(String piece) {
    List<String> names = new ArrayList<>();
    piece
        .chars()
        .filter(UrlShape::isVariable)
        .forEach(c -> names.add(parts.get(c - VARIABLES).content()));
    return names;
  }

  /** Returns a piece of the text as it is written. */
  String written(String piece) {
    StringBuilder written = new StringBuilder();
    piece.chars().forEach(c -> written.append(written((char) c)));
    return written.toString();
  }

  private String written(char c) {
    if (isVariable(c)) {
      return "{" + parts.get(c - VARIABLES).content() + "}";
    }
    return isPlaceholder(c) ? "${" + parts.get(c - PLACEHOLDERS).content() + "}" : "" + c;
  }

  /** Returns a piece of the text with a letter for each stand-in. */
  static String filled(String piece) {
    return STAND_INS.matcher(piece).replaceAll("x");
  }
}
