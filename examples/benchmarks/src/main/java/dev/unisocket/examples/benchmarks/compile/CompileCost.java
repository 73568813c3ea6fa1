package dev.unisocket.examples.benchmarks.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the processor adds to a compilation.
 *
 * <p>Three compilations of the same sources: without any processor; with one that only copies the
 * classes which ours wrote once; and with ours. What ours costs beyond the copying is its own
 * share; compiling the written classes is the user's anyway, had they been written by hand. Each
 * compilation runs in a JVM of its own, as a build does, and what counts is the CPU time of that
 * whole JVM between the start of javac and its end. The kinds take turns; the medians are printed.
 *
 * <p>Then one interface is changed and compiled alone, as an incremental build does: one class must
 * be written again, whatever the number of interfaces.
 */
public final class CompileCost {
  private static final double BAR = 0.15;

  private final PrintStream out;
  private final int repetitions;

  CompileCost(PrintStream out, int repetitions) {
    this.out = out;
    this.repetitions = repetitions;
  }

  /**
   * Runs the benchmark.
   *
   * @param args how often to repeat each compilation (7), then how many interfaces to compile (125
   *     250 500 1000)
   */
  public static void main(String... args) throws Exception {
    int repetitions = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    List<Integer> sizes =
        args.length > 1
            ? Stream.of(args).skip(1).map(Integer::valueOf).toList()
            : List.of(125, 250, 500, 1000);
    new CompileCost(System.out, repetitions).measure(sizes);
  }

  /** Measures and prints a line for each number of interfaces. */
  void measure(List<Integer> sizes) throws IOException, InterruptedException {
    out.printf(
        Locale.ROOT,
        "Java %s, %d cores, medians of %d, CPU time in ms; !: more than %d%%%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        repetitions,
        Math.round(100 * BAR));
    out.println(
        "interfaces  without  copying  processor  own share  own, each"
            + "  one again: without  processor  written");
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("unisocket-compile-cost");
      try {
        MarketSources sources = new MarketSources(size);
        sources.write(Files.createDirectory(folder.resolve("sources")));
        print(size, medians(folder, size));
        printAgain(folder, sources.changeOne(folder.resolve("sources")));
      } finally {
        delete(folder);
      }
    }
  }

  private void print(int size, Map<Compiled, Double> medians) {
    double without = median(medians, Compiled.WITHOUT);
    double copying = median(medians, Compiled.COPYING);
    double processor = median(medians, Compiled.PROCESSOR);
    double share = (processor - copying) / without;
    out.printf(
        Locale.ROOT,
        "%10d %8.0f %8.0f %10.0f %9.1f%%%s %10.2f",
        size,
        without,
        copying,
        processor,
        100 * share,
        share <= BAR ? " " : "!",
        (processor - copying) / size);
  }

  /** Ends the line: the classes of the last compilation, with the processor, are still there. */
  private void printAgain(Path folder, Path changed) throws IOException, InterruptedException {
    Path again = Files.createDirectory(folder.resolve("again"));
    Map<Compiled, List<Double>> all = new EnumMap<>(Compiled.class);
    for (int i = 0; i < repetitions; i++) {
      for (Compiled compiled : List.of(Compiled.WITHOUT, Compiled.PROCESSOR)) {
        all.computeIfAbsent(compiled, unused -> new ArrayList<>())
            .add(run(compiled, folder, again, changed.toString(), again.toString()));
      }
    }
    out.printf(
        Locale.ROOT,
        " %19.0f %10.0f %8d%n",
        median(all.getOrDefault(Compiled.WITHOUT, List.of())),
        median(all.getOrDefault(Compiled.PROCESSOR, List.of())),
        files(again.resolve("generated")));
  }

  private static double median(Map<Compiled, Double> medians, Compiled compiled) {
    return Objects.requireNonNull(medians.get(compiled), "every kind has its median");
  }

  private Map<Compiled, Double> medians(Path folder, int size)
      throws IOException, InterruptedException {
    run(Compiled.PROCESSOR, folder, folder); // writes what the copying one copies
    Path written = folder.resolve("written");
    Files.move(folder.resolve("generated"), written);
    long count = files(written);
    if (count != size) {
      throw new IllegalStateException(count + " classes were written for " + size + " interfaces");
    }
    Map<Compiled, List<Double>> all = new EnumMap<>(Compiled.class);
    for (int i = 0; i < repetitions; i++) {
      for (Compiled compiled : Compiled.values()) {
        all.computeIfAbsent(compiled, unused -> new ArrayList<>())
            .add(run(compiled, folder, folder));
      }
    }
    Map<Compiled, Double> medians = new EnumMap<>(Compiled.class);
    all.forEach((compiled, times) -> medians.put(compiled, median(times)));
    return medians;
  }

  private static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  /**
   * Compiles in a JVM of its own, and returns the CPU time in milliseconds.
   *
   * @param out where {@code generated} and {@code classes} go, which are emptied
   * @param more what a compilation of one file has to know besides
   */
  private static double run(Compiled compiled, Path folder, Path out, String... more)
      throws IOException, InterruptedException {
    for (String output : List.of("generated", "classes")) {
      delete(out.resolve(output));
      Files.createDirectory(out.resolve(output));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                OneCompilation.class.getName(),
                compiled.name(),
                folder.toString()));
    command.addAll(List.of(more));
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(java.getInputStream().readAllBytes(), UTF_8).trim();
    if (!java.waitFor(10, TimeUnit.MINUTES) || java.exitValue() != 0) {
      throw new IllegalStateException(compiled + " did not compile: " + printed);
    }
    return Double.parseDouble(printed);
  }

  /** Returns the class path of this program, which Maven may have loaded in its own JVM. */
  private static String classPath() {
    if (CompileCost.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
