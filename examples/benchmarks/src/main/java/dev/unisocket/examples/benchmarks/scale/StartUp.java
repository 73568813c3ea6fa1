package dev.unisocket.examples.benchmarks.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * From the start of a process to its first typed echo: ours and the JDK's client by hand take
 * turns, each time in a fresh JVM, against one server that has long been warm.
 */
public final class StartUp {
  private static final double BAR = 1.10;

  private final PrintStream out;
  private final int warmUp;
  private final int rounds;

  StartUp(PrintStream out, int warmUp, int rounds) {
    this.out = out;
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  /**
   * Runs the benchmark.
   *
   * @param args how many rounds (21); three more before them do not count
   */
  public static void main(String... args) throws Exception {
    new StartUp(System.out, 3, args.length > 0 ? Integer.parseInt(args[0]) : 21).measure();
  }

  /** Measures and prints. */
  void measure() throws IOException, InterruptedException {
    Map<Kind, Figures> all = new EnumMap<>(Kind.class);
    List<Kind> turns = new ArrayList<>(List.of(Kind.values()));
    try (JavaProcess server = JavaProcess.start(NoteServer.class, 0)) {
      String at = "127.0.0.1:" + server.line();
      for (int round = -warmUp; round < rounds; round++) {
        for (Kind kind : turns) {
          List<String> measured = run(kind, at);
          if (round >= 0) {
            all.computeIfAbsent(kind, unused -> new Figures()).add(measured);
          }
        }
        turns.add(turns.remove(0)); // nobody is always the first
      }
    }
    Figures raw = Objects.requireNonNull(all.get(Kind.RAW), "measured");
    Figures generated = Objects.requireNonNull(all.get(Kind.GENERATED), "measured");
    out.println("### Process start to first typed echo\n");
    out.println(Machine.line() + "; medians of " + rounds + "\n");
    out.println("| | raw JDK | generated | ratio, paired | from - to | |");
    out.println("|---|---:|---:|---:|---|---|");
    row("to the first echo, ms", "wall", raw, generated, BAR);
    row("CPU time of the process, ms", "cpu", raw, generated, Double.MAX_VALUE);
    out.println();
  }

  private static List<String> run(Kind kind, String server)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (JavaProcess program = JavaProcess.start(FirstEcho.class, kind, server)) {
      if (!program.line().equals("echo")) {
        throw new IOException("no echo");
      }
      double millis = (System.nanoTime() - start) / 1e6;
      List<String> lines = new ArrayList<>(program.lines());
      lines.add("wall=" + millis);
      return lines;
    }
  }

  private void row(String what, String name, Figures raw, Figures generated, double bar) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ratios.add(generated.all(name).get(round) / raw.all(name).get(round));
    }
    double ratio = Figures.median(ratios);
    ratios.sort(null);
    out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.2f | %.2f - %.2f | %s |%n",
        what,
        raw.median(name),
        generated.median(name),
        ratio,
        ratios.get(0),
        ratios.get(ratios.size() - 1),
        ratio <= bar ? "" : String.format(Locale.ROOT, "the bar is %.2f", bar));
  }
}
