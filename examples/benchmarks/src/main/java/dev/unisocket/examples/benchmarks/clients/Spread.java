package dev.unisocket.examples.benchmarks.clients;

import java.util.List;

/** The middle and the ends of what several rounds measured. */
record Spread(double median, double min, double max) {

  /** Returns the spread of at least one value. */
  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return new Spread(
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2,
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }
}
