package dev.unisocket.internal;

import dev.unisocket.internal.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values into the path of a url, and keeps them from climbing out of their segment. */
final class PathSegments {
  private final StringBuilder url;
  private final List<Integer> ends = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  PathSegments(StringBuilder url) {
    this.url = url;
  }

  /** Appends a variable's value, percent-encoded. */
  void append(String name, @Nullable Object argument) {
    if (ArgumentValues.isMultiple(argument)) {
      throw invalid(name, "is a collection or an array", "A path variable takes one value.");
    }
    List<String> texts = ArgumentValues.of(argument);
    if (texts.isEmpty()) {
      throw invalid(name, "is null", "Every variable of the path needs a value.");
    }
    String text = texts.get(0);
    if (text.isEmpty()) {
      throw invalid(name, "is empty", "Every variable of the path needs a value.");
    }
    if (text.equals(".") || text.equals("..")) {
      throw dots(name);
    }
    if (!Utf8.isWellFormed(text)) {
      throw invalid(
          name, "holds half a surrogate pair", "Cut texts between code points, not between chars.");
    }
    PercentEncoding.append(url, text);
    ends.add(url.length());
    names.add(name);
  }

  /**
   * Checks the segments that values are part of: two of them, or a value beside text, can make dots
   * as well.
   */
  void check() {
    for (int i = 0; i < ends.size(); i++) {
      int start = url.lastIndexOf("/", ends.get(i) - 1) + 1;
      int end = ends.get(i);
      while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
        end++;
      }
      String segment = url.substring(start, end);
      String plain = segment.replace("%2e", ".").replace("%2E", ".");
      if (plain.equals(".") || plain.equals("..")) {
        throw dots(names.get(i));
      }
    }
  }

  private static RuntimeException dots(String name) {
    return invalid(
        name,
        "makes a path segment of dots",
        "Servers read '.' and '..' as a way to another path.");
  }

  private static RuntimeException invalid(String name, String problem, String advice) {
    return ConnectFailures.invalidArgument("path variable '" + name + "' " + problem, advice);
  }
}
