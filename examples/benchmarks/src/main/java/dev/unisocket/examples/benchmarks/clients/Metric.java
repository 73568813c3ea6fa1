package dev.unisocket.examples.benchmarks.clients;

import java.util.Locale;

/** What is compared of a run. */
enum Metric {
  RATE("rate"),
  P50("p50"),
  P99("p99"),
  ALLOCATED("allocation"),
  CPU("client CPU");

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  double of(Outcome outcome) {
    return switch (this) {
      case RATE -> outcome.rate();
      case P50 -> outcome.p50();
      case P99 -> outcome.p99();
      case ALLOCATED -> outcome.allocated();
      case CPU -> outcome.cpu();
    };
  }

  /** Whether more of it is better. */
  boolean higherIsBetter() {
    return this == RATE;
  }

  /** Returns a value with its unit. */
  String format(double value) {
    return switch (this) {
      case RATE ->
          value >= 1e6
              ? String.format(Locale.ROOT, "%.2f M/s", value / 1e6)
              : String.format(Locale.ROOT, "%.1f k/s", value / 1e3);
      case P50, P99, CPU -> String.format(Locale.ROOT, "%.2f us", value);
      case ALLOCATED -> String.format(Locale.ROOT, "%,.0f B", value);
    };
  }
}
