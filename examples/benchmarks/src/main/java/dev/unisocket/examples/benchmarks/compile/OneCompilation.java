package dev.unisocket.examples.benchmarks.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.UniSocket;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** One compilation, the only one of its JVM. It prints the CPU time that it took. */
final class OneCompilation {

  private OneCompilation() {}

  /**
   * Compiles.
   *
   * @param args how, and the folder with {@code sources}, {@code written}, and room for {@code
   *     generated} and {@code classes}
   */
  public static void main(String... args) throws Exception {
    Compiled compiled = Compiled.valueOf(args[0]);
    Path folder = Path.of(args[1]);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(
          StandardLocation.SOURCE_OUTPUT, List.of(folder.resolve("generated")));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder.resolve("classes")));
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH, List.of(home(UniSocket.class), home(UniSockets.class)));
      List<String> options = compiled == Compiled.WITHOUT ? List.of("-proc:none") : List.of();
      JavaCompiler.CompilationTask task =
          javac.getTask(said, files, null, options, null, sources(files, folder));
      task.setProcessors(compiled.processors(folder.resolve("written")));

      long before = cpuNanos();
      boolean done = task.call();
      double millis = (cpuNanos() - before) / 1e6;

      if (!done) {
        throw new IllegalStateException(said.toString());
      }
      System.out.println(millis);
    }
  }

  private static Iterable<? extends JavaFileObject> sources(
      StandardJavaFileManager files, Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder.resolve("sources"))) {
      return files.getJavaFileObjectsFromPaths(all.filter(Files::isRegularFile).sorted().toList());
    }
  }

  /** Of all threads: javac's own, and those that compile and collect for it. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
