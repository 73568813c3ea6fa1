package dev.unisocket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Unmodifiable header maps whose names are compared without regard to case. */
final class SocketHeaders {

  private SocketHeaders() {}

  static Map<String, List<String>> lists(Map<String, List<String>> headers) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) ->
            copy.merge(
                name,
                Collections.unmodifiableList(new ArrayList<>(values)),
                SocketHeaders::concat));
    return Collections.unmodifiableMap(copy);
  }

  /** Returns each value behind its name, which takes less room than any map. */
  static String[] lines(Map<String, List<String>> headers) {
    List<String> lines = new ArrayList<>();
    headers.forEach(
        (name, values) ->
            values.forEach(
                value -> {
                  lines.add(name);
                  lines.add(value);
                }));
    return lines.toArray(new String[0]);
  }

  static Map<String, List<String>> lists(String[] lines) {
    Map<String, List<String>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < lines.length; i += 2) {
      lists.computeIfAbsent(lines[i], name -> new ArrayList<>()).add(lines[i + 1]);
    }
    lists.replaceAll((name, values) -> Collections.unmodifiableList(values));
    return Collections.unmodifiableMap(lists);
  }

  static Map<String, String> joined(Map<String, List<String>> headers) {
    Map<String, String> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> joined.put(name, String.join(", ", values)));
    return Collections.unmodifiableMap(joined);
  }

  private static List<String> concat(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return Collections.unmodifiableList(both);
  }
}
