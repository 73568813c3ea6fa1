package dev.unisocket.examples.benchmarks.clients;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the results in Markdown. */
final class Report {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("receive", Scenario.RECEIVE, Metric.RATE),
          new Column("receive, ten kinds", Scenario.RECEIVE_TEN, Metric.RATE),
          new Column("receive 1 KiB", Scenario.RECEIVE_1K, Metric.RATE),
          new Column("receive 64 KiB", Scenario.RECEIVE_64K, Metric.RATE),
          new Column("send", Scenario.SEND, Metric.RATE),
          new Column("send, four threads", Scenario.SEND_FOUR, Metric.RATE),
          new Column("send, sleeping server", Scenario.SEND_SLEEPING, Metric.RATE),
          new Column("echo p50 (lower)", Scenario.ECHO, Metric.P50),
          new Column("echo, 64 under way", Scenario.ECHO_WINDOW, Metric.RATE),
          new Column("allocation, receive (lower)", Scenario.RECEIVE, Metric.ALLOCATED),
          new Column("allocation, send (lower)", Scenario.SEND, Metric.ALLOCATED));

  private final Options options;
  private final Results results;
  private final String conditions;
  private final Map<String, String> names;

  /**
   * Makes a report.
   *
   * @param conditions machine and JVM
   */
  Report(Options options, Results results, String conditions) {
    this.options = options;
    this.results = results;
    this.conditions = conditions;
    this.names =
        Contestants.all().stream().collect(Collectors.toMap(Contestant::key, Contestant::name));
  }

  String markdown() {
    return "# Whole clients\n\n"
        + conditions()
        + "\n## In short\n\n"
        + inShort()
        + bars()
        + "\n## Scenario by scenario\n\n"
        + "Medians; behind each the median of its ratios to the raw JDK of the same round, and the "
        + "smallest and largest of them.\n"
        + options.scenarios().stream().map(this::scenario).collect(Collectors.joining())
        + "\n## What was checked\n\n"
        + honesty();
  }

  private String conditions() {
    return String.format(
        Locale.ROOT,
        "%s, %s. %d %s, in each a fresh JVM for each client and scenario, %.1f s warm-up, "
            + "%.1f s measured.%n",
        LocalDate.now(ZoneOffset.UTC),
        conditions,
        options.rounds(),
        options.rounds() == 1 ? "round" : "rounds",
        options.warmUp().toMillis() / 1e3,
        options.measured().toMillis() / 1e3);
  }

  /** The first client in absolute figures, the others in ratios to it. */
  private String inShort() {
    List<Column> columns =
        COLUMNS.stream().filter(column -> options.scenarios().contains(column.scenario)).toList();
    String reference = options.clients().get(0);
    StringBuilder table = new StringBuilder();
    row(table, "client", columns, column -> column.title);
    row(table, "---", columns, column -> "---:");
    for (String client : options.clients()) {
      row(
          table,
          name(client),
          columns,
          column ->
              client.equals(reference)
                  ? results
                      .values(client, column.scenario, column.metric)
                      .map(spread -> column.metric.format(spread.median()))
                      .orElse("failed")
                  : results
                      .ratios(client, column.scenario, column.metric)
                      .map(spread -> ratio(spread.median()))
                      .orElseGet(() -> results.reason(client, column.scenario)));
    }
    return table.toString();
  }

  private String bars() {
    StringBuilder table = new StringBuilder();
    for (Bar bar : Bar.ALL) {
      results
          .ratios(bar.client(), bar.scenario(), bar.metric())
          .ifPresent(
              spread ->
                  row(
                      table,
                      bar.scenario().title() + ": " + bar.metric().title(),
                      List.of(
                          name(bar.client()),
                          bar.promise(),
                          ratio(spread.median()),
                          ratio(spread.min()) + "-" + ratio(spread.max()),
                          bar.metBy(spread.median()) ? "yes" : "**no**"),
                      Function.identity()));
    }
    return table.isEmpty()
        ? ""
        : "\n## The bars\n\n"
            + "| ratio to the raw JDK | client | bar | median | smallest-largest | met |\n"
            + "|---|---|---|---:|---|---|\n"
            + table;
  }

  private String scenario(Scenario scenario) {
    List<Metric> metrics =
        scenario.direction() == Scenario.Direction.BOTH
            ? List.of(Metric.RATE, Metric.P50, Metric.P99, Metric.ALLOCATED, Metric.CPU)
            : List.of(Metric.RATE, Metric.ALLOCATED, Metric.CPU);
    StringBuilder table = new StringBuilder("\n### " + scenario.title() + "\n\n");
    row(table, "client", metrics, metric -> metric.title() + " | ratio");
    row(table, "---", metrics, metric -> "---: | ---");
    for (String client : options.clients()) {
      row(
          table,
          name(client),
          metrics,
          metric ->
              cell(
                  metric,
                  results.values(client, scenario, metric),
                  results.ratios(client, scenario, metric),
                  results.reason(client, scenario)));
    }
    return table.toString();
  }

  private static String cell(
      Metric metric, Optional<Spread> values, Optional<Spread> ratios, String reason) {
    return values.map(spread -> metric.format(spread.median())).orElse(reason)
        + " | "
        + ratios
            .map(
                spread ->
                    ratio(spread.median())
                        + " ("
                        + ratio(spread.min())
                        + "-"
                        + ratio(spread.max())
                        + ")")
            .orElse("");
  }

  private String honesty() {
    StringBuilder text =
        new StringBuilder(
            "Messages of the measured parts, each counted and its content checked where it "
                + "arrived, and how busy the server's thread was (median, largest).\n\n");
    row(text, "client", options.scenarios(), Scenario::title);
    row(text, "---", options.scenarios(), scenario -> "---:");
    for (String client : options.clients()) {
      row(
          text,
          name(client),
          options.scenarios(),
          scenario -> checked(results.outcomes(client, scenario)));
    }
    List<Run> failed =
        results.all().stream().filter(run -> run.able() && run.outcome() == null).toList();
    text.append("\nFailed runs: ").append(failed.isEmpty() ? "none.\n" : failed.size() + ".\n\n");
    failed.forEach(
        run ->
            text.append("- ")
                .append(name(run.client()))
                .append(", ")
                .append(run.scenario().title())
                .append(", round ")
                .append(run.round())
                .append(": `")
                .append(run.reason().lines().findFirst().orElse("nothing printed"))
                .append("`\n"));
    return text.toString();
  }

  private static String checked(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return "-";
    }
    Spread busy = Spread.of(outcomes.stream().map(Outcome::server).toList());
    return String.format(
        Locale.ROOT,
        "%,d; %.0f%%, %.0f%%",
        outcomes.stream().mapToLong(Outcome::messages).sum(),
        100 * busy.median(),
        100 * busy.max());
  }

  private String name(String client) {
    return names.getOrDefault(client, client);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static <T> void row(
      StringBuilder table, String first, List<T> rest, Function<T, String> cell) {
    table.append("| ").append(first);
    rest.forEach(each -> table.append(" | ").append(cell.apply(each)));
    table.append(" |\n");
  }

  private record Column(String title, Scenario scenario, Metric metric) {}
}
