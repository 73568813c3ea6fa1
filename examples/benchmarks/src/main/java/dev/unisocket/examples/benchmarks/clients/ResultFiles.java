package dev.unisocket.examples.benchmarks.clients;

import dev.unisocket.examples.benchmarks.plot.BarChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what was measured into a folder. */
final class ResultFiles {
  private static final Map<String, Scenario> PLOTTED = plotted();

  private final Path folder;

  ResultFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes {@code clients.md}, {@code clients.csv} and {@code clients.svg}. */
  void write(String markdown, Results results, Options options) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("clients.md"), markdown);
    Files.write(folder.resolve("clients.csv"), table(results));
    plot(results, options);
  }

  private static List<String> table(Results results) {
    List<String> lines = new ArrayList<>();
    lines.add("client,scenario,round,messages,rate,p50,p99,allocated,cpu,server");
    for (Run run : results.all()) {
      Outcome outcome = run.outcome();
      lines.add(
          "%s,%s,%d,".formatted(run.client(), run.scenario().key(), run.round())
              + (outcome == null
                  ? (run.able() ? "failed" : "cannot") + ",,,,,,"
                  : String.format(
                      Locale.ROOT,
                      "%d,%.1f,%.3f,%.3f,%.1f,%.4f,%.4f",
                      outcome.messages(),
                      outcome.rate(),
                      outcome.p50(),
                      outcome.p99(),
                      outcome.allocated(),
                      outcome.cpu(),
                      outcome.server())));
    }
    return lines;
  }

  private void plot(Results results, Options options) throws IOException {
    BarChart chart = BarChart.of("Messages a second, the raw JDK's as 1", "ratio").mark(1);
    boolean any = false;
    for (Map.Entry<String, Scenario> group : PLOTTED.entrySet()) {
      for (String client : options.clients()) {
        var ratios = results.ratios(client, group.getValue(), Metric.RATE);
        if (ratios.isPresent()) {
          chart.bar(group.getKey(), Contestants.of(client).name(), ratios.get().median());
          any = true;
        }
      }
    }
    if (any) {
      chart.write(folder.resolve("clients.svg"));
    }
  }

  private static Map<String, Scenario> plotted() {
    Map<String, Scenario> plotted = new LinkedHashMap<>();
    plotted.put("receive", Scenario.RECEIVE);
    plotted.put("send", Scenario.SEND);
    plotted.put("echo, one at a time", Scenario.ECHO);
    plotted.put("echo, 64 under way", Scenario.ECHO_WINDOW);
    return plotted;
  }
}
