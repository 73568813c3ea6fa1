package dev.unisocket.examples.benchmarks.parts;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as Markdown. */
final class PartsTable {
  private PartsTable() {}

  static String of(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder();
    table.append("| part | of | ns/op | +- | B/op |\n|---|---|---:|---:|---:|\n");
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      Result<?> time = result.getPrimaryResult();
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      String name = params.getBenchmark();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.1f | %.1f | %s |%n",
              name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)
                  .replace("Benchmark.", " "),
              parameters(params),
              time.getScore(),
              Double.isNaN(time.getScoreError()) ? 0 : time.getScoreError(),
              bytes == null ? "?" : String.format(Locale.ROOT, "%.0f", bytes.getScore())));
    }
    return table.toString();
  }

  private static String parameters(BenchmarkParams params) {
    StringBuilder of = new StringBuilder();
    for (String key : params.getParamsKeys()) {
      of.append(of.isEmpty() ? "" : ", ").append(key).append(' ').append(params.getParam(key));
    }
    return of.toString();
  }
}
