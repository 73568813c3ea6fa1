package dev.unisocket.examples.benchmarks.scale;

import dev.unisocket.examples.benchmarks.plot.Histogram;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A server that restarts under many clients: when they try to come back, how many of them at the
 * same time, and when all are back. Ours by its defaults, and beside it what a fixed delay does.
 */
public final class ReconnectStorm {
  private static final double BIN_SECONDS = 0.1;

  private final PrintStream out;
  private final int clients;
  private final int outageMillis;
  private final Path picture;

  ReconnectStorm(PrintStream out, int clients, int outageMillis, Path picture) {
    this.out = out;
    this.clients = clients;
    this.outageMillis = outageMillis;
    this.picture = picture;
  }

  /**
   * Runs the benchmark.
   *
   * @param args how many clients (2000), for how many milliseconds there is no server (3000), and
   *     where the picture goes (target/reconnect-storm.svg)
   */
  public static void main(String... args) throws Exception {
    new ReconnectStorm(
            System.out,
            args.length > 0 ? Integer.parseInt(args[0]) : 2000,
            args.length > 1 ? Integer.parseInt(args[1]) : 3000,
            Path.of(args.length > 2 ? args[2] : "target/reconnect-storm.svg"))
        .measure();
  }

  /** Measures, prints, and draws. */
  void measure() throws IOException, InterruptedException {
    Map<Policy, Figures> figures = new EnumMap<>(Policy.class);
    for (Policy policy : Policy.values()) {
      try (JavaProcess run = JavaProcess.start(StormRun.class, policy, clients, outageMillis)) {
        Figures measured = new Figures();
        measured.add(run.lines());
        figures.put(policy, measured);
      }
    }
    out.printf("### %d clients, no server for %d ms%n%n", clients, outageMillis);
    out.println(Machine.line() + "\n");
    out.println("| | attempts | most within 100 ms | half back, s | 99 % back, s | all back, s |");
    out.println("|---|---:|---:|---:|---:|---:|");
    Histogram histogram =
        Histogram.of(
            "Attempts of " + clients + " clients, every 100 ms, since their server was killed",
            "s",
            BIN_SECONDS);
    figures.forEach(
        (policy, measured) -> {
          print(policy, measured);
          double[] attempts = times(measured.all("attempt")).toArray();
          histogram.panel(name(policy), attempts);
        });
    out.println("\nBack: since the server was there again.\n");
    double back = figures.values().stream().mapToDouble(f -> f.median("back")).max().orElse(0);
    histogram.mark(back, "server is back").write(picture);
  }

  private void print(Policy policy, Figures measured) {
    double back = measured.median("back");
    List<Double> opens = measured.all("open").stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.1f | %.1f | %.1f |%n",
        name(policy),
        measured.all("attempt").size(),
        most(measured.all("attempt")),
        opens.get(opens.size() / 2) - back,
        opens.get(opens.size() * 99 / 100) - back,
        opens.get(opens.size() - 1) - back);
  }

  private static String name(Policy policy) {
    return policy == Policy.FIXED ? "fixed delay of 1 s" : "generated, @Reconnect";
  }

  private static int most(List<Double> attempts) {
    int bins = (int) (times(attempts).max().orElse(0) / BIN_SECONDS) + 1;
    int[] counts = new int[bins];
    times(attempts).forEach(at -> counts[(int) (at / BIN_SECONDS)]++);
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  private static DoubleStream times(List<Double> seconds) {
    return seconds.stream().mapToDouble(Double::doubleValue);
  }
}
