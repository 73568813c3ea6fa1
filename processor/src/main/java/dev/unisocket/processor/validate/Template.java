package dev.unisocket.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A url template, taken apart.
 *
 * @param parts in their order, neighbours of one kind aside
 */
record Template(List<Part> parts) {

  /** A piece of a template; the content of a placeholder is its key with its default. */
  record Part(Kind kind, String content) {}

  /** What a piece is. */
  enum Kind {
    TEXT,
    VARIABLE,
    PLACEHOLDER
  }

  /** Braces that cannot be read; the message says what is wrong, as a predicate. */
  static final class BraceException extends Exception {
    private static final long serialVersionUID = 1;
    private final String found;
    private final boolean placeholder;

    BraceException(String problem, String found, boolean placeholder) {
      super(problem);
      this.found = found;
      this.placeholder = placeholder;
    }

    /** Returns the text that is wrong. */
    String found() {
      return found;
    }

    boolean isPlaceholder() {
      return placeholder;
    }
  }

  /** Takes a url apart. */
  static Template parse(String url) throws BraceException {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '}') {
        throw new BraceException("has a brace that closes nothing", "}", false);
      }
      if (url.charAt(i) == '{') {
        boolean placeholder = i > from && url.charAt(i - 1) == '$';
        int start = placeholder ? i - 1 : i;
        addText(parts, url.substring(from, start));
        int end = end(url, i);
        if (end < 0) {
          throw new BraceException(
              "has a brace that is not closed", opened(url, start), placeholder);
        }
        String content = url.substring(i + 1, end);
        if (content.isEmpty() || (placeholder && content.startsWith(":"))) {
          throw new BraceException(
              "has a variable without a name", url.substring(start, end + 1), placeholder);
        }
        parts.add(new Part(placeholder ? Kind.PLACEHOLDER : Kind.VARIABLE, content));
        i = end;
        from = end + 1;
      }
    }
    addText(parts, url.substring(from));
    return new Template(List.copyOf(parts));
  }

  private static void addText(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(Kind.TEXT, text));
    }
  }

  private static int end(String text, int open) {
    int end = text.indexOf('}', open);
    int nested = text.indexOf('{', open + 1);
    return nested >= 0 && nested < end ? -1 : end;
  }

  /** Returns an opening brace and the name behind it, which may be cut off anywhere. */
  private static String opened(String text, int start) {
    int end = text.indexOf('{', start) + 1;
    while (end < text.length() && "{}/?#&".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Returns the first placeholder of a header's value that cannot be read. */
  static Optional<String> unreadablePlaceholder(String value) {
    for (int i = value.indexOf("${"); i >= 0; i = value.indexOf("${", i + 2)) {
      int end = end(value, i + 1);
      if (end < 0) {
        return Optional.of("${");
      }
      if (end == i + 2 || value.charAt(i + 2) == ':') {
        return Optional.of(value.substring(i, end + 1));
      }
    }
    return Optional.empty();
  }
}
