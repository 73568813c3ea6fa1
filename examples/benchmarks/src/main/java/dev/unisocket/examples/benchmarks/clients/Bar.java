package dev.unisocket.examples.benchmarks.clients;

import java.util.List;
import java.util.Locale;

/** A ratio to the raw JDK that the generated client promises to keep. */
record Bar(Scenario scenario, Metric metric, String client, double limit) {
  private static final String DEFAULT = "generated";
  private static final String DIRECT = "direct";

  static final List<Bar> ALL =
      List.of(
          new Bar(Scenario.RECEIVE, Metric.RATE, DEFAULT, 1.05),
          new Bar(Scenario.RECEIVE_TEN, Metric.RATE, DEFAULT, 1.00),
          new Bar(Scenario.RECEIVE_1K, Metric.RATE, DEFAULT, 1.00),
          new Bar(Scenario.RECEIVE_1K, Metric.RATE, DIRECT, 1.40),
          new Bar(Scenario.RECEIVE_64K, Metric.RATE, DEFAULT, 2.00),
          new Bar(Scenario.SEND, Metric.RATE, DEFAULT, 0.97),
          new Bar(Scenario.SEND_FOUR, Metric.RATE, DEFAULT, 1.00),
          new Bar(Scenario.ECHO, Metric.P50, DEFAULT, 1.05),
          new Bar(Scenario.ECHO, Metric.P50, DIRECT, 0.80),
          new Bar(Scenario.RECEIVE, Metric.ALLOCATED, DEFAULT, 1.00),
          new Bar(Scenario.SEND, Metric.ALLOCATED, DEFAULT, 1.00));

  /** Whether a ratio, rounded as it is printed, keeps the promise. */
  boolean metBy(double ratio) {
    double rounded = Math.round(100 * ratio) / 100.0;
    return metric.higherIsBetter() ? rounded >= limit : rounded <= limit;
  }

  /** Returns the promise, such as {@code >= 1.05}. */
  String promise() {
    return String.format(Locale.ROOT, "%s %.2f", metric.higherIsBetter() ? ">=" : "<=", limit);
  }
}
