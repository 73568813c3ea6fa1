package dev.unisocket.processor.validate;

import java.util.ArrayList;
import java.util.List;

/**
 * A template as one text in which a private character stands for each variable and placeholder, so
 * that the url's own signs can be looked for.
 */
final class UrlShape {
  /** Characters of the private use area begin here: variables, then placeholders. */
  private static final char VARIABLES = '\uE000';

  private static final char PLACEHOLDERS = '\uF000';

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

  static boolean hasPlaceholder(String piece) {
    return piece.chars().anyMatch(c -> c >= PLACEHOLDERS && c < 0xF8FF);
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
    for (char c : piece.toCharArray()) {
      if (isVariable(c)) {
        written.append('{').append(parts.get(c - VARIABLES).content()).append('}');
      } else if (hasPlaceholder(String.valueOf(c))) {
        written.append("${").append(parts.get(c - PLACEHOLDERS).content()).append('}');
      } else {
        written.append(c);
      }
    }
    return written.toString();
  }

  /** Returns a piece of the text with a letter for each stand-in. */
  static String filled(String piece) {
    return piece.replaceAll("[\uE000-\uF8FF]", "x");
  }
}
