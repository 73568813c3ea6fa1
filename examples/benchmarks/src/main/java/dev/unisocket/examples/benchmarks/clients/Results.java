package dev.unisocket.examples.benchmarks.clients;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All runs, client by client and round by round. */
final class Results {
  private final String reference;
  private final List<Run> runs;

  /**
   * Takes what was measured.
   *
   * @param reference the client that all are compared with
   */
  Results(String reference, List<Run> runs) {
    this.reference = reference;
    this.runs = List.copyOf(runs);
  }

  List<Run> all() {
    return runs;
  }

  /** Whether a run broke, or found something wrong. */
  boolean anyFailed() {
    return runs.stream().anyMatch(run -> run.able() && run.outcome() == null);
  }

  List<Outcome> outcomes(String client, Scenario scenario) {
    return runs(client, scenario).map(Run::outcome).filter(Objects::nonNull).toList();
  }

  Optional<Spread> values(String client, Scenario scenario, Metric metric) {
    return spread(outcomes(client, scenario).stream().map(metric::of).toList());
  }

  /** Compares a client with the reference, always in the same round. */
  Optional<Spread> ratios(String client, Scenario scenario, Metric metric) {
    return spread(
        runs(client, scenario)
            .flatMap(
                run ->
                    runs(reference, scenario)
                        .filter(other -> other.round() == run.round())
                        .flatMap(other -> ratio(run.outcome(), other.outcome(), metric)))
            .toList());
  }

  /** Why a client has no outcome in a scenario; empty where it has one. */
  String reason(String client, Scenario scenario) {
    if (!outcomes(client, scenario).isEmpty()) {
      return "";
    }
    return runs(client, scenario)
        .findFirst()
        .map(run -> run.able() ? "failed" : run.reason())
        .orElse("not run");
  }

  private static Stream<Double> ratio(
      @Nullable Outcome one, @Nullable Outcome other, Metric metric) {
    return one == null || other == null
        ? Stream.empty()
        : Stream.of(metric.of(one) / metric.of(other));
  }

  private static Optional<Spread> spread(List<Double> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
  }

  private Stream<Run> runs(String client, Scenario scenario) {
    return runs.stream().filter(run -> run.client().equals(client) && run.scenario() == scenario);
  }
}
