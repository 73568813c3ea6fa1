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
