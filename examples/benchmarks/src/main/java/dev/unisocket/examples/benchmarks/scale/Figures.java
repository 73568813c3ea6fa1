package dev.unisocket.examples.benchmarks.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What processes have measured, by name: one figure for each round. */
final class Figures {
  private final Map<String, List<Double>> byName = new HashMap<>();

  /** Adds a round; lines that are no {@code name=number} are something else. */
  void add(List<String> lines) {
    for (String line : lines) {
      if (line.matches("[a-z.]+=-?[0-9.E-]+")) {
        int end = line.indexOf('=');
        byName
            .computeIfAbsent(line.substring(0, end), name -> new ArrayList<>())
            .add(Double.valueOf(line.substring(end + 1)));
      }
    }
  }

  /** Returns the rounds of a figure, in their order. */
  List<Double> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Returns the median of a figure. */
  double median(String name) {
    return median(all(name));
  }

  static double median(List<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
