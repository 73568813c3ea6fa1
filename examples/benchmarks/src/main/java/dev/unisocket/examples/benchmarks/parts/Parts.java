package dev.unisocket.examples.benchmarks.parts;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this package and prints a Markdown table: nanoseconds and allocated bytes
 * for each operation. The arguments are JMH's own, a regular expression of names among them; those
 * that are missing have defaults that fit on a coffee break.
 */
public final class Parts {
  private static final String ALL = Parts.class.getPackageName() + "\\..*";

  private Parts() {}

  public static void main(String[] args) throws Exception {
    letForksFindTheClasses();
    System.out.println(PartsTable.of(run(args)));
  }

  /** Runs what the arguments of JMH's command line name, else everything. */
  static Collection<RunResult> run(String... args)
      throws CommandLineOptionException, RunnerException {
    CommandLineOptions given = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
    if (given.getIncludes().isEmpty()) {
      options.include(ALL);
    }
    options
        .forks(given.getForkCount().orElse(1))
        .warmupIterations(given.getWarmupIterations().orElse(3))
        .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
        .measurementIterations(given.getMeasurementIterations().orElse(5))
        .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)))
        .shouldFailOnError(given.shouldFailOnError().orElse(true))
        .addProfiler(GCProfiler.class);
    return new Runner(options.build()).run();
  }

  /** Maven's exec:java runs this inside its own JVM, whose class path is not this program's. */
  private static void letForksFindTheClasses() {
    if (Parts.class.getClassLoader() instanceof URLClassLoader loader) {
      System.setProperty(
          "java.class.path",
          Arrays.stream(loader.getURLs())
              .map(Parts::path)
              .collect(Collectors.joining(File.pathSeparator)));
    }
  }

  private static String path(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
