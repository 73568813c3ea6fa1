package dev.unisocket.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a template: text as it is, a {@code {name}} variable or a <code>${key:default}</code>
 * placeholder.
 */
final class TemplatePart {
  enum Kind {
    TEXT,
    VARIABLE,
    PLACEHOLDER
  }

  private final Kind kind;
  private final String content;

  private TemplatePart(Kind kind, String content) {
    this.kind = kind;
    this.content = content;
  }

  /** Returns text as it is. */
  static TemplatePart text(String content) {
    return new TemplatePart(Kind.TEXT, content);
  }

  /**
   * Takes a url template apart.
   *
   * @throws dev.unisocket.UniSocketException 600009
   */
  static List<TemplatePart> ofUrl(String template) {
    List<TemplatePart> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '}') {
        throw ConnectFailures.invalidUrl("The '}' at index " + i + " closes nothing.");
      }
      if (c != '{') {
        continue;
      }
      boolean placeholder = i > from && template.charAt(i - 1) == '$';
      addText(parts, template.substring(from, placeholder ? i - 1 : i));
      int end = end(template, i);
      if (end < 0) {
        throw ConnectFailures.invalidUrl(
            "The '{' at index " + i + " has no '}', or another '{' inside.");
      }
      String content = template.substring(i + 1, end);
      if (content.isEmpty()) {
        throw ConnectFailures.invalidUrl("The '{}' at index " + i + " has no name.");
      }
      parts.add(new TemplatePart(placeholder ? Kind.PLACEHOLDER : Kind.VARIABLE, content));
      i = end;
      from = end + 1;
    }
    addText(parts, template.substring(from));
    return parts;
  }

  /**
   * Takes a header's template apart: it has placeholders, and braces are text like any other.
   *
   * @throws dev.unisocket.UniSocketException 10003
   */
  static List<TemplatePart> ofHeader(String template) {
    List<TemplatePart> parts = new ArrayList<>();
    int from = 0;
    for (int i = template.indexOf("${"); i >= 0; i = template.indexOf("${", from)) {
      addText(parts, template.substring(from, i));
      int end = end(template, i + 1);
      if (end < 0 || end == i + 2) {
        throw ConnectFailures.invalidArgument(
            "invalid header: the placeholder at index " + i + " is not closed, or has no key",
            "Write ${key} or ${key:default}.");
      }
      parts.add(new TemplatePart(Kind.PLACEHOLDER, template.substring(i + 2, end)));
      from = end + 1;
    }
    addText(parts, template.substring(from));
    return parts;
  }

  private static int end(String template, int open) {
    int end = template.indexOf('}', open);
    int nested = template.indexOf('{', open + 1);
    return nested >= 0 && nested < end ? -1 : end;
  }

  private static void addText(List<TemplatePart> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(text(text));
    }
  }

  boolean is(Kind kind) {
    return this.kind == kind;
  }

  /** Returns the text, the variable's name, or the placeholder's key with its default. */
  String content() {
    return content;
  }
}
