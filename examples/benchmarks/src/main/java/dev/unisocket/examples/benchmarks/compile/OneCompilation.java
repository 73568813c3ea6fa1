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
   * @param args how; the folder with {@code sources}, {@code written}, and room for {@code
   *     generated} and {@code classes}; and for an incremental compilation, which finds the rest in
   *     {@code classes}, the one source and the folder for what comes out
   */
  public static void main(String... args) throws Exception {
    Compiled compiled = Compiled.valueOf(args[0]);
    Path folder = Path.of(args[1]);
    boolean incremental = args.length > 2;
    Path out = incremental ? Path.of(args[3]) : folder;
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(out.resolve("generated")));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out.resolve("classes")));
      List<Path> libraries = List.of(home(UniSocket.class), home(UniSockets.class));
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          incremental
              ? Stream.concat(Stream.of(folder.resolve("classes")), libraries.stream()).toList()
              : libraries);
      List<String> options = compiled == Compiled.WITHOUT ? List.of("-proc:none") : List.of();
      JavaCompiler.CompilationTask task =
          javac.getTask(
              said,
              files,
              null,
              options,
              null,
              incremental ? files.getJavaFileObjects(Path.of(args[2])) : sources(files, folder));
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
