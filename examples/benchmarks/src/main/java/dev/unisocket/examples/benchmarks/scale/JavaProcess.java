package dev.unisocket.examples.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fresh JVM with a main class of this module. Its standard error goes where that of this goes.
 */
final class JavaProcess implements AutoCloseable {
  private final String name;
  private final Process process;
  private final BufferedReader printed;

  private JavaProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    this.printed = process.inputReader(UTF_8);
  }

  static JavaProcess start(Class<?> main, Object... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                main.getName()));
    Stream.of(args).map(String::valueOf).forEach(command::add);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new JavaProcess(main.getSimpleName(), process);
  }

  /** Returns the next line that it prints. */
  String line() throws IOException {
    String line = printed.readLine();
    if (line == null) {
      throw new IOException(name + " has ended without a word");
    }
    return line;
  }

  /** Returns all lines that it still prints, once it has ended well. */
  List<String> lines() throws IOException, InterruptedException {
    List<String> lines = printed.lines().toList();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(name + " has failed: " + String.join("\n", lines));
    }
    return lines;
  }

  /** Ends it without giving it time to say goodbye, and returns when it has ended. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().onExit().get(1, TimeUnit.MINUTES);
      printed.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(name + " does not end", e);
    }
  }

  /** Returns the class path of this program, which Maven may have loaded in its own JVM. */
  private static String classPath() {
    if (JavaProcess.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
