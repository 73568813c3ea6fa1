package dev.unisocket.examples.benchmarks.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where this runs. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo"); // Linux only

  private Machine() {}

  /** Returns its cores, its processor where that can be known, and its system. */
  static String description() throws IOException {
    String processor = "";
    if (Files.isReadable(PROCESSORS)) {
      try (Stream<String> lines = Files.lines(PROCESSORS)) {
        processor =
            lines
                .filter(line -> line.startsWith("model name"))
                .map(line -> " of " + line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("");
      }
    }
    return "%d cores%s, %s %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
