package dev.unisocket.internal.json;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a JSON object: a property of it, or a JSON Pointer (RFC 6901) where the text begins
 * with {@code /}. Its first step is always a property. Immutable.
 */
public final class JsonPath {
  /** What {@link #index} says of a step that names no element of an array. */
  static final int NO_INDEX = -1;

  private final String source;
  private final List<String> steps;
  private final int[] indexes;

  private JsonPath(String source, List<String> steps) {
    this.source = source;
    this.steps = List.copyOf(steps);
    this.indexes = steps.stream().mapToInt(JsonPath::parseIndex).toArray();
  }

  /**
   * Returns the place that a text names.
   *
   * @throws IllegalArgumentException if it begins with {@code /} and has a {@code ~} that neither
   *     {@code 0} nor {@code 1} follows
   */
  public static JsonPath parse(String path) {
    if (!path.startsWith("/")) {
      return new JsonPath(path, List.of(path));
    }
    List<String> steps = new ArrayList<>();
    for (int start = 1; start <= path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      steps.add(unescape(path, start, end));
      start = end + 1;
    }
    return new JsonPath(path, steps);
  }

  private static String unescape(String path, int start, int end) {
    StringBuilder step = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      char c = path.charAt(i++);
      if (c != '~') {
        step.append(c);
        continue;
      }
      char escape = i < end ? path.charAt(i++) : 0;
      if (escape != '0' && escape != '1') {
        throw new IllegalArgumentException(
            "'"
                + path
                + "' is no JSON Pointer: write ~0 for a '~' and ~1 for a '/' in a property's name");
      }
      step.append(escape == '0' ? '~' : '/');
    }
    return step.toString();
  }

  /** Returns the property of the outermost object that the place lies in. */
  public String property() {
    return steps.get(0);
  }

  /** Returns the number of steps, at least 1. */
  int length() {
    return steps.size();
  }

  /** Returns the property that a step goes to in an object. */
  String name(int step) {
    return steps.get(step);
  }

  /** Returns the element that a step goes to in an array, or {@link #NO_INDEX}. */
  int index(int step) {
    return indexes[step];
  }

  /** Digits without leading zeros; nine of them, since no message has more elements than that. */
  private static int parseIndex(String step) {
    int length = step.length();
    if (length == 0 || length > 9 || (length > 1 && step.charAt(0) == '0')) {
      return NO_INDEX;
    }
    int index = 0;
    for (int i = 0; i < length; i++) {
      char c = step.charAt(i);
      if (c < '0' || c > '9') {
        return NO_INDEX;
      }
      index = index * 10 + (c - '0');
    }
    return index;
  }

  /** Returns the text that it was made of. */
  @Override
  public String toString() {
    return source;
  }
}
