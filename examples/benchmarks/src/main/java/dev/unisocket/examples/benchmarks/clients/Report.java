package dev.unisocket.examples.benchmarks.clients;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables. */
final class Report {
  private final Options options;
  private final List<Run> runs;

  Report(Options options, List<Run> runs) {
    this.options = options;
    this.runs = runs;
  }

  String markdown() {
    return options.scenarios().stream().map(this::scenario).collect(Collectors.joining("\n"));
  }

  private String scenario(Scenario scenario) {
    List<Metric> metrics = metrics(scenario);
    StringBuilder table = new StringBuilder("### " + scenario.title() + "\n\n| client |");
    metrics.forEach(
        metric -> table.append(' ').append(metric.title()).append(" | ratio (min-max) |"));
    table.append(" server busy | messages checked |\n|---|");
    table.append("---:|---:|".repeat(metrics.size())).append("---:|---:|\n");
    for (String client : options.clients()) {
      table.append("| ").append(Contestants.of(client).name()).append(" |");
      if (outcomes(client, scenario).isEmpty()) {
        table.append(' ').append(reason(client, scenario)).append(" |");
        table.append(" |".repeat(2 * metrics.size() + 1)).append('\n');
        continue;
      }
      for (Metric metric : metrics) {
        table
            .append(' ')
            .append(metric.format(values(client, scenario, metric).median()))
            .append(" | ")
            .append(ratios(client, scenario, metric).map(Report::format).orElse("-"))
            .append(" |");
      }
      table.append(honesty(outcomes(client, scenario)));
    }
    return table.toString();
  }

  private static List<Metric> metrics(Scenario scenario) {
    return scenario.direction() == Scenario.Direction.BOTH
        ? List.of(Metric.RATE, Metric.P50, Metric.P99, Metric.ALLOCATED, Metric.CPU)
        : List.of(Metric.RATE, Metric.ALLOCATED, Metric.CPU);
  }

  private static String honesty(List<Outcome> outcomes) {
    Spread busy = Spread.of(outcomes.stream().map(Outcome::server).toList());
    return String.format(
        Locale.ROOT,
        " %.0f%% | %,d |%n",
        100 * busy.median(),
        outcomes.stream().mapToLong(Outcome::messages).sum());
  }

  private static String format(Spread spread) {
    return String.format(
        Locale.ROOT, "**%.2f** (%.2f-%.2f)", spread.median(), spread.min(), spread.max());
  }

  private String reason(String client, Scenario scenario) {
    return runs(client, scenario)
        .findFirst()
        .map(run -> run.able() ? "failed" : run.reason())
        .orElse("not run");
  }

  private Spread values(String client, Scenario scenario, Metric metric) {
    return Spread.of(outcomes(client, scenario).stream().map(metric::of).toList());
  }

  /** Returns the ratios to the first client, round by round. */
  private Optional<Spread> ratios(String client, Scenario scenario, Metric metric) {
    List<Double> ratios =
        runs(client, scenario)
            .flatMap(
                run ->
                    runs(options.clients().get(0), scenario)
                        .filter(raw -> raw.round() == run.round())
                        .filter(raw -> raw.outcome() != null && run.outcome() != null)
                        .map(
                            raw ->
                                metric.of(Objects.requireNonNull(run.outcome()))
                                    / metric.of(Objects.requireNonNull(raw.outcome()))))
            .toList();
    return ratios.isEmpty() ? Optional.empty() : Optional.of(Spread.of(ratios));
  }

  private List<Outcome> outcomes(String client, Scenario scenario) {
    return runs(client, scenario).map(Run::outcome).filter(Objects::nonNull).toList();
  }

  private Stream<Run> runs(String client, Scenario scenario) {
    return runs.stream().filter(run -> run.client().equals(client) && run.scenario() == scenario);
  }
}
