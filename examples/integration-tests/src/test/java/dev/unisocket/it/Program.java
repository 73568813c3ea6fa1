package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.UniSockets;
import dev.unisocket.annotation.UniSocket;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A user's program, compiled for Java 11 without a warning and run by a JVM of its own. */
final class Program {
  private final Path folder;
  private final List<Path> sources = new ArrayList<>();

  Program(Path folder) {
    this.folder = folder;
  }

  /** Adds a source by its path. */
  Program source(String path, String text) throws IOException {
    Path file = folder.resolve("sources").resolve(path);
    Files.createDirectories(file.getParent());
    sources.add(Files.writeString(file, text));
    return this;
  }

  /** Adds sources by their paths. */
  Program sources(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      source(text.getKey(), text.getValue());
    }
    return this;
  }

  /** Compiles, with an option that leads to libraries, and returns the folder of the classes. */
  Path compile(String... path) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> options = new ArrayList<>(List.of(path));
    options.addAll(
        List.of(
            "--release",
            "11",
            "-Xlint:all,-options",
            "-Werror",
            "--processor-path",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString()));
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      assertThat(javac.getTask(output, files, null, options, null, units).call())
          .as("%s", output)
          .isTrue();
    }
    assertThat(output.toString()).isEmpty();
    return classes;
  }

  /** Runs java with these arguments, and an echo server's address behind them. */
  static String run(String... arguments) throws Exception {
    try (EchoServer server = EchoServer.begin()) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(arguments));
      command.add("127.0.0.1:" + server.getPort());
      Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(java.getInputStream().readAllBytes(), UTF_8).trim();
      assertThat(java.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(java.exitValue()).as("%s", printed).isZero();
      return printed;
    }
  }

  /** Returns what a user has at least, as a path: the two published jars, or their classes. */
  static String published() {
    return path(UniSockets.class, UniSocket.class);
  }

  /** Returns where these types come from, as a path. */
  static String path(Class<?>... types) {
    return Stream.of(types).map(Program::place).collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
