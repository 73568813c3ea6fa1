package dev.unisocket.examples.benchmarks.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JVMs: the server's, for all runs, and one for each run. */
final class Children implements AutoCloseable {
  /** The same for all of them, so that no heap grows while something is measured. */
  private static final List<String> JVM = List.of("-Xms1g", "-Xmx1g");

  private final Options options;
  private final Process server;
  private final String port;

  Children(Options options) throws IOException {
    this.options = options;
    this.server =
        new ProcessBuilder(command(List.of(), BenchServer.class))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader printed = server.inputReader(UTF_8);
    String line = printed.readLine();
    if (line == null) {
      throw new IOException("the server did not start");
    }
    this.port = line;
  }

  /** Runs a client once. */
  Run run(String client, Scenario scenario, int round) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(command(recording(client, scenario, round), OneRun.class));
    command.addAll(
        List.of(
            client,
            scenario.key(),
            port,
            Long.toString(options.warmUp().toMillis()),
            Long.toString(options.measured().toMillis())));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    CompletableFuture<String> printed =
        CompletableFuture.supplyAsync(
            () -> process.inputReader(UTF_8).lines().collect(Collectors.joining("\n")));
    long patience = 60 + 10 * (options.warmUp().toSeconds() + options.measured().toSeconds());
    if (!process.waitFor(patience, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Run.failed(client, scenario, round, "no end after " + patience + " s");
    }
    List<String> lines = printed.join().lines().toList();
    int exit = process.exitValue();
    if (exit == OneRun.CANNOT) {
      return Run.cannot(client, scenario, round, lines.get(lines.size() - 1));
    }
    return lines.stream()
        .filter(line -> exit == 0 && Outcome.isLine(line))
        .findFirst()
        .map(line -> Run.of(client, scenario, round, Outcome.parse(line)))
        .orElseGet(() -> Run.failed(client, scenario, round, String.join("\n", lines)));
  }

  /** Ends the server. */
  @Override
  public void close() throws IOException {
    server.getOutputStream().close();
  }

  private List<String> recording(String client, Scenario scenario, int round) throws IOException {
    Path folder = options.jfr();
    if (folder == null) {
      return List.of();
    }
    Path file =
        Files.createDirectories(folder)
            .resolve("%s-%s-%d.jfr".formatted(client, scenario.key(), round));
    return List.of("-Xlog:jfr*=off", "-XX:StartFlightRecording:settings=profile,filename=" + file);
  }

  private List<String> command(List<String> more, Class<?> program) {
    List<String> command = new ArrayList<>(List.of(options.java().toString()));
    command.addAll(JVM);
    command.addAll(more);
    command.addAll(List.of("-cp", classPath(), program.getName()));
    return command;
  }

  /** Returns the class path of this program, which Maven may have loaded in its own JVM. */
  private static String classPath() {
    if (Children.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
