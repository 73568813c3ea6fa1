package dev.unisocket.examples.benchmarks.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Many idle connections from one process: how fast they open, whether each one works, what each
 * occupies, how long it takes to tell all of them something, and to close them. Ours and the JDK's
 * take turns, each in a process of its own against a server in another.
 */
public final class IdleConnections {
  private static final double HEAP_BAR = 2048;
  private static final int THREADS_BAR = 16;

  private final PrintStream out;
  private final int connections;
  private final int rounds;
  private final int restSeconds;
  private final boolean histogram;

  IdleConnections(
      PrintStream out, int connections, int rounds, int restSeconds, boolean histogram) {
    this.out = out;
    this.connections = connections;
    this.rounds = rounds;
    this.restSeconds = restSeconds;
    this.histogram = histogram;
  }

  /**
   * Runs the benchmark.
   *
   * @param args how many connections (2000; the bar is for 10000), how many rounds (1), how many
   *     seconds threads are given to end before they are counted (70, which is more than both
   *     clients' pools keep idle ones), and {@code histogram} to see what is on the heap
   */
  public static void main(String... args) throws Exception {
    new IdleConnections(
            System.out,
            args.length > 0 ? Integer.parseInt(args[0]) : 2000,
            args.length > 1 ? Integer.parseInt(args[1]) : 1,
            args.length > 2 ? Integer.parseInt(args[2]) : 70,
            args.length > 3 && args[3].equals("histogram"))
        .measure();
  }

  /** Measures and prints. */
  void measure() throws IOException, InterruptedException {
    Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
    for (int round = 0; round < rounds; round++) {
      for (Kind kind : Kind.values()) {
        figures.computeIfAbsent(kind, unused -> new Figures()).add(run(kind));
      }
    }
    Figures raw = Objects.requireNonNull(figures.get(Kind.RAW), "measured");
    Figures generated = Objects.requireNonNull(figures.get(Kind.GENERATED), "measured");
    out.printf("### %d idle connections from one process%n%n", connections);
    out.println(Machine.line() + "; medians of " + rounds + "\n");
    out.println("| | raw JDK | generated | |");
    out.println("|---|---:|---:|---|");
    row("opened, a second", "%.0f", raw, generated, "open.rate", IdleConnections::ratio);
    row("CPU time to open one, µs", "%.0f", raw, generated, "open.cpu", IdleConnections::ratio);
    row(
        "first echo on each, a second",
        "%.0f",
        raw,
        generated,
        "echo.rate",
        IdleConnections::ratio);
    row(
        "something said to all, ms until all have it",
        "%.0f",
        raw,
        generated,
        "broadcast.ms",
        IdleConnections::ratio);
    row(
        "heap for each, bytes beyond an empty process",
        "%.0f",
        raw,
        generated,
        "heap.each",
        beyond(HEAP_BAR));
    row(
        "heap for each further one, bytes",
        "%.0f",
        raw,
        generated,
        "heap.further",
        beyond(HEAP_BAR));
    row(
        "resident memory for each, bytes",
        "%.0f",
        raw,
        generated,
        "resident.each",
        IdleConnections::ratio);
    row("threads, most", "%.0f", raw, generated, "threads.peak", beyond(Double.MAX_VALUE));
    row("threads, at rest", "%.0f", raw, generated, "threads", beyond(THREADS_BAR));
    row("all closed, ms", "%.0f", raw, generated, "close.ms", IdleConnections::ratio);
    row("CPU time to close one, µs", "%.0f", raw, generated, "close.cpu", IdleConnections::ratio);
    out.println();
  }

  private List<String> run(Kind kind) throws IOException, InterruptedException {
    try (JavaProcess server = JavaProcess.start(NoteServer.class, 0);
        JavaProcess crowd =
            JavaProcess.start(
                CrowdRun.class,
                kind,
                "127.0.0.1:" + server.line(),
                connections,
                restSeconds,
                histogram)) {
      List<String> lines = crowd.lines();
      if (histogram) {
        out.println("On the heap, for each connection, " + kind + ":\n");
        lines.stream().filter(line -> line.contains(" bytes ")).forEach(out::println);
        out.println();
      }
      return lines;
    }
  }

  /** What the last column says of two medians. */
  private interface Verdict {
    String of(double raw, double generated);
  }

  private void row(
      String what, String format, Figures raw, Figures generated, String name, Verdict verdict) {
    if (raw.median(name) == 0) {
      return; // the system does not say
    }
    out.printf(
        Locale.ROOT,
        "| %s | " + format + " | " + format + " | %s |%n",
        what,
        raw.median(name),
        generated.median(name),
        verdict.of(raw.median(name), generated.median(name)));
  }

  private static String ratio(double raw, double generated) {
    return String.format(Locale.ROOT, "%.2f", generated / raw);
  }

  private static Verdict beyond(double bar) {
    return (raw, generated) ->
        String.format(Locale.ROOT, "%+.0f", generated - raw)
            + (generated - raw <= bar ? "" : String.format(Locale.ROOT, ", the bar is %+.0f", bar));
  }
}
