package dev.unisocket.processor.compile;

import dev.unisocket.UniSockets;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.processor.UniSocketProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.NullMarked;

/**
 * One compilation to be: sources, options, and the processors to run. Files lie in a folder of
 * their own, which is gone when {@link #run} returns.
 */
public final class Compile {
  /** What a user has; the tests' own libraries would only slow the compilers down. */
  private static final List<Path> CLASS_PATH =
      Stream.of(UniSocket.class, UniSockets.class, NullMarked.class).map(Compile::home).toList();

  private final TestCompiler compiler;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<String> options = new ArrayList<>();
  private final List<Processor> before = new ArrayList<>();
  private final List<Processor> after = new ArrayList<>();
  private List<Path> classPath = CLASS_PATH;
  private List<Path> modulePath = List.of();
  private Processor processor = new UniSocketProcessor();
  private List<String> level;
  private boolean strict = true;

  private Compile(TestCompiler compiler) {
    this.compiler = compiler;
    this.level = compiler.level();
  }

  /**
   * Begins a compilation that allows no warning and has the runtime and JSpecify on its class path.
   */
  public static Compile with(TestCompiler compiler) {
    return new Compile(compiler);
  }

  /** Adds a source. */
  public Compile source(String path, String text) {
    sources.put(path, text);
    return this;
  }

  /** Adds the sources of a fixture. */
  public Compile sources(Map<String, String> sources) {
    this.sources.putAll(sources);
    return this;
  }

  /** Adds an option of the compiler or, after {@code -A}, of the processor. */
  public Compile option(String option) {
    options.add(option);
    return this;
  }

  /** Sets the level of the language and the platform, for the compiler's own. */
  public Compile release(int release) {
    level = List.of("--release", Integer.toString(release));
    return this;
  }

  /** Lets warnings pass, for sources that cannot be free of them. */
  public Compile lenient() {
    strict = false;
    return this;
  }

  /**
   * Runs a processor before UniSocket's: once all annotations are claimed, compilers ask no other.
   */
  public Compile before(Processor other) {
    before.add(other);
    return this;
  }

  /** Runs a processor behind UniSocket's, which leaves it all annotations but its own. */
  public Compile after(Processor other) {
    after.add(other);
    return this;
  }

  /** Runs a processor in place of UniSocket's. */
  public Compile processor(Processor processor) {
    this.processor = processor;
    return this;
  }

  /** Adds libraries to the class path: what the classes lie in. */
  public Compile library(Class<?>... types) {
    classPath = Stream.concat(classPath.stream(), Arrays.stream(types).map(Compile::home)).toList();
    return this;
  }

  /** Puts these on the module path, and nothing on the class path. */
  public Compile modulePath(List<Path> modulePath) {
    this.modulePath = modulePath;
    this.classPath = List.of();
    return this;
  }

  /** Returns where the class path of the tests has the class. */
  public static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles. */
  public Compilation run() {
    try {
      Path folder = Files.createTempDirectory("unisocket-compile");
      try {
        return run(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Compilation run(Path folder) throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path generated = Files.createDirectory(folder.resolve("generated"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<Path> inputs = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = in.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      inputs.add(Files.writeString(file, source.getValue()));
    }

    StandardJavaFileManager files = compiler.files();
    files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    files.setLocationFromPaths(StandardLocation.MODULE_PATH, modulePath);

    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    StringWriter out = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler
            .open()
            .getTask(
                out,
                files,
                collector,
                allOptions(),
                null,
                files.getJavaFileObjectsFromPaths(inputs));
    RecordingProcessor recorder = new RecordingProcessor(processor);
    task.setProcessors(Stream.of(before, List.of(recorder), after).flatMap(List::stream).toList());
    boolean success = task.call();
    if (!success && collector.getDiagnostics().isEmpty()) {
      throw new IllegalStateException("the compiler failed and told nobody: " + out);
    }
    return new Compilation(
        success,
        collector.getDiagnostics().stream().map(Reported::of).toList(),
        texts(generated, ""),
        texts(classes, "META-INF/"),
        paths(classes).collect(Collectors.toCollection(TreeSet::new)),
        recorder.originating());
  }

  private List<String> allOptions() {
    List<String> all = new ArrayList<>(level);
    all.addAll(List.of("-encoding", "UTF-8"));
    if (strict) {
      all.addAll(compiler.strict());
    }
    all.addAll(options);
    return all;
  }

  private static Map<String, String> texts(Path folder, String prefix) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String path : paths(folder).filter(path -> path.startsWith(prefix)).toList()) {
      texts.put(path, Files.readString(folder.resolve(path), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Stream<String> paths(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> paths =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
              .toList();
      return paths.stream();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
