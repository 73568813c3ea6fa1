package dev.unisocket.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own whose heap is 64 MB, and which dies where that is not enough. */
final class SmallHeap {
  private SmallHeap() {}

  /** Runs a program to its end, and returns the numbers that it printed, as {@code name=number}. */
  static Map<String, Long> run(Class<?> main, String... args) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended; it printed %s", output).isTrue();
    assertThat(process.exitValue()).as("exit code; it printed %s", output).isZero();
    Map<String, Long> numbers = new HashMap<>();
    output
        .lines()
        .map(line -> line.split("="))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> numbers.put(parts[0], Long.valueOf(parts[1])));
    return numbers;
  }
}
