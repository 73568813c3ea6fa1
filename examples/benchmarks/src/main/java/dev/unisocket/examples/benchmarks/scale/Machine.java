package dev.unisocket.examples.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Where something was measured. */
final class Machine {
  private static final Path CPU = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Returns a line that says what a reader of figures has to know. */
  static String line() throws IOException {
    return "%s, %d cores, %s %s, Java %s, %s"
        .formatted(
            cpu(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version(),
            LocalDate.now(ZoneId.systemDefault()));
  }

  private static String cpu() throws IOException {
    if (!Files.exists(CPU)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(CPU)) {
      Optional<String> model = lines.filter(line -> line.startsWith("model name")).findFirst();
      return model.map(line -> line.replaceFirst("^.*: *", "")).orElse("unknown processor");
    }
  }
}
