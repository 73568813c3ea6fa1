package dev.unisocket.examples.benchmarks.clients;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whole clients side by side. In each round every client runs every scenario once, in a fresh JVM,
 * one after the other; each round begins with another client, and a client is compared with the raw
 * JDK of the same round only.
 */
public final class ClientBenchmark {
  private final Options options;
  private final PrintStream progress;

  ClientBenchmark(Options options, PrintStream progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs the benchmark, and prints what it measured as Markdown.
   *
   * @param args see {@link Options#USAGE}
   */
  public static void main(String... args) throws Exception {
    if (args.length == 1 && args[0].equals("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    Options options = Options.parse(args);
    List<Run> runs = new ClientBenchmark(options, System.err).run();
    System.out.print(new Report(options, runs).markdown());
    if (runs.stream().anyMatch(run -> run.able() && run.outcome() == null)) {
      throw new IllegalStateException("runs failed: see above");
    }
  }

  /** Runs everything, and returns what became of each run. */
  List<Run> run() throws IOException, InterruptedException {
    List<Run> runs = new ArrayList<>();
    Set<String> unable = new LinkedHashSet<>();
    try (Children children = new Children(options)) {
      for (int round = 1; round <= options.rounds(); round++) {
        for (Scenario scenario : options.scenarios()) {
          List<String> order = new ArrayList<>(options.clients());
          Collections.rotate(order, 1 - round);
          for (String client : order) {
            if (!unable.contains(client + scenario)) {
              Run run = children.run(client, scenario, round);
              print(run);
              runs.add(run);
              if (!run.able()) {
                unable.add(client + scenario);
              }
            }
          }
        }
      }
    }
    return runs;
  }

  private void print(Run run) {
    Outcome outcome = run.outcome();
    progress.printf(
        Locale.ROOT,
        "%d/%d %-14s %-14s %s%n",
        run.round(),
        options.rounds(),
        run.scenario().key(),
        run.client(),
        outcome == null
            ? (run.able() ? "FAILED: " : "cannot: ") + run.reason()
            : String.format(
                Locale.ROOT,
                "%,12.0f/s %8.2f us p50 %9.2f us p99 %8.0f B %7.3f us CPU, server %3.0f%%",
                outcome.rate(),
                outcome.p50(),
                outcome.p99(),
                outcome.allocated(),
                outcome.cpu(),
                100 * outcome.server()));
  }
}
