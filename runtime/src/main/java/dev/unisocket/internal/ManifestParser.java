package dev.unisocket.internal;

import org.jspecify.annotations.Nullable;

/**
 * A strict parser of JSON (RFC 8259) with comments, as uni-app's manifest has them. It checks the
 * whole text and remembers one number.
 */
final class ManifestParser {
  private static final int MAX_DEPTH = 500;

  private final String file;
  private final String text;
  private int at;
  private int line = 1;
  private String[] path = {};
  private @Nullable String found;
  private int foundLine;

  ManifestParser(String file, String text) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Returns the text of the scalar at a path of property names, null if there is none; of
   * duplicates the last counts, as in JavaScript.
   */
  @Nullable String find(String... path) {
    this.path = path;
    skip();
    value(0, 0);
    skip();
    if (at < text.length()) {
      throw broken("there is something after the end: '" + text.charAt(at) + "'", line);
    }
    return found;
  }

  /** Returns the line of what {@link #find} found, from 1. */
  int foundLine() {
    return foundLine;
  }

  IllegalArgumentException broken(String what, int line) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }

  /**
   * Reads a value; {@code matched} is how many names of the path lead here, -1 if this is another
   * place.
   */
  private void value(int depth, int matched) {
    if (depth > MAX_DEPTH) {
      throw broken("more than " + MAX_DEPTH + " levels of nesting", line);
    }
    if (matched >= 0) {
      found = null; // of duplicate properties the last one counts, with all that it does not have
    }
    char c = peek();
    int start = at;
    int startLine = line;
    if (c == '{') {
      object(depth, matched);
    } else if (c == '[') {
      array(depth);
    } else if (c == '"') {
      string();
    } else {
      word();
    }
    if (matched == path.length) {
      found = text.substring(start, at);
      foundLine = startLine;
    }
  }

  private void object(int depth, int matched) {
    next();
    skip();
    if (peek() == '}') {
      next();
      return;
    }
    for (; ; ) {
      if (peek() != '"') {
        throw broken("a property's name in quotes is missing before '" + peek() + "'", line);
      }
      String name = string();
      skip();
      expect(':', "after a property's name");
      skip();
      boolean leads = matched >= 0 && matched < path.length && path[matched].equals(name);
      value(depth + 1, leads ? matched + 1 : -1);
      skip();
      if (peek() == '}') {
        next();
        return;
      }
      expect(',', "between two properties");
      skip();
    }
  }

  private void array(int depth) {
    next();
    skip();
    if (peek() == ']') {
      next();
      return;
    }
    for (; ; ) {
      value(depth + 1, -1);
      skip();
      if (peek() == ']') {
        next();
        return;
      }
      expect(',', "between two elements");
      skip();
    }
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    next();
    for (char c = next(); c != '"'; c = next()) {
      if (c < ' ') {
        throw broken("a string is not closed on its line", c == '\n' ? line - 1 : line);
      }
      value.append(c == '\\' ? escape() : c);
    }
    return value.toString();
  }

  private char escape() {
    char c = next();
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    if (c == 'u'
        && at + 4 <= text.length()
        && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      char unit = (char) Integer.parseInt(text.substring(at, at + 4), 16);
      at += 4;
      return unit;
    }
    throw broken("no such escape: '\\" + c + "'", line);
  }

  private void word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String word = text.substring(start, at);
    if (!word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw broken(
          "this is no value: '" + (word.isEmpty() ? String.valueOf(peek()) : word) + "'", line);
    }
  }

  /** Skips white space and comments. */
  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        next();
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int opened = line;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw broken("a comment is not closed", opened);
        }
        while (at < end + 2) {
          next();
        }
      } else {
        return;
      }
    }
  }

  private void expect(char wanted, String where) {
    char c = peek();
    if (c != wanted) {
      throw broken("a '" + wanted + "' is missing " + where + ", before '" + c + "'", line);
    }
    next();
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken("the text ends too early", line);
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    if (c == '\n') {
      line++;
    }
    return c;
  }
}
