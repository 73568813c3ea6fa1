package dev.unisocket.uni;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, in which no class has been loaded and no lambda linked. */
public final class Forked {
  private Forked() {}

  /**
   * Runs a program to its end and returns the lines that it printed.
   *
   * @param prefix what stands before the java command
   * @param more a directory that comes first on the class path; null for none
   */
  public static List<String> run(List<String> prefix, Path more, Class<?> main, String... args)
      throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(more == null ? classPath : more + File.pathSeparator + classPath);
    command.add(main.getName());
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended; it printed %s", lines).isTrue();
    assertThat(process.exitValue()).as("exit code; it printed %s", lines).isZero();
    return lines;
  }
}
