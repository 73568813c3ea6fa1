package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.unisocket.uni.Uni;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Compiles the Java of the documentation, a page at a time, with the processor: a block of
 * declarations as it is, a block of statements as the body of a method, which sees the declarations
 * of its page.
 */
class DocumentedCodeTest {
  /**
   * A page whose Java is compiled.
   *
   * @param path from the root of the project
   * @param blocks how many blocks of Java it has at least
   * @param given declarations that the page leaves to its reader, each a file of its own
   * @param names fields that its statements use without declaring them
   */
  private record Page(String path, int blocks, List<String> given, String names) {
    @Override
    public String toString() {
      return path;
    }
  }

  private static final String IMPORTS =
      """
      import static org.assertj.core.api.Assertions.assertThat;
      import com.fasterxml.jackson.databind.ObjectMapper;
      import com.google.gson.Gson;
      import dev.unisocket.*;
      import dev.unisocket.annotation.*;
      import dev.unisocket.codec.*;
      import dev.unisocket.codec.gson.*;
      import dev.unisocket.codec.jackson.*;
      import dev.unisocket.testing.*;
      import dev.unisocket.uni.*;
      import io.micrometer.core.instrument.MeterRegistry;
      import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
      import jakarta.inject.Inject;
      import java.net.InetSocketAddress;
      import java.net.ProxySelector;
      import java.nio.ByteBuffer;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.Path;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.Stream;
      import jdk.jfr.consumer.RecordingStream;
      import org.junit.jupiter.api.*;
      """;

  private static final Pattern BLOCK =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:public|abstract|final|sealed|static) )*(?:class|interface|record|enum) (\\w+)",
          Pattern.MULTILINE);

  private static final Page TESTING = new Page("docs/testing.md", 6, List.of(), "");

  @TempDir Path folder;

  /** A page more is a line more. */
  static Stream<Page> pages() {
    return Stream.of(
        new Page(
            "README.md",
            3,
            List.of("record ChatMessage(String from, String text) {}"),
            "com.fasterxml.jackson.databind.ObjectMapper mapper;"),
        new Page("docs/coming-from.md", 7, List.of(), ""),
        new Page("docs/guide.md", 30, List.of(), ""),
        new Page("docs/observability.md", 4, List.of(), ""),
        TESTING,
        new Page("docs/uni-app.md", 15, List.of(), ""));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theJavaOfThePageCompiles(Page page) throws IOException {
    List<String> blocks = blocks(page);
    assertThat(blocks).as("blocks of Java").hasSizeGreaterThanOrEqualTo(page.blocks);

    Map<String, String> units = units(page, blocks);

    assertThat(errors(units)).as("what javac says of %s", page).isEmpty();
  }

  @Test
  void noPageWithJavaIsLeftOut() throws IOException {
    List<String> compiled = new ArrayList<>(pages().map(Page::path).toList());
    compiled.add("docs/codecs.md"); // by PageTest in examples/codecs
    compiled.add("docs/errors.md"); // by ErrorsDocumentTest in the processor
    try (Stream<Path> files = Files.walk(root().resolve("docs"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        if (BLOCK.matcher(Files.readString(file, UTF_8)).find()) {
          assertThat(compiled).contains(root().relativize(file).toString());
        }
      }
    }
  }

  @Test
  void codeThatDoesNotCompileIsFound() throws IOException {
    Page page = new Page("docs/uni-app.md", 1, List.of(), "");

    assertThat(errors(units(page, List.of("Uni.openSocket();\n")))).contains("openSocket");
    assertThat(
            errors(
                units(
                    page,
                    List.of(
                        "@UniSocket(url = \"http://x\")\n"
                            + "interface A extends UniSocketClient {}\n"))))
        .contains("[");
  }

  @Test
  void theTestsOnThePageAboutTestingPass() throws Exception {
    assertThat(errors(units(TESTING, blocks(TESTING)))).isEmpty();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    try (URLClassLoader documented =
        new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()})) {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(
                      selectClass(documented.loadClass("documented.PriceBoardTest")),
                      selectClass(documented.loadClass("documented.OrderSocketTest")))
                  .build(),
              summary);
    }

    StringWriter failures = new StringWriter();
    summary.getSummary().printFailuresTo(new PrintWriter(failures));
    assertThat(failures).asString().isEmpty();
    assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(7);
  }

  @Test
  void thePageForUniAppHasEveryFunction() throws IOException {
    String page = Files.readString(root().resolve("docs/uni-app.md"), UTF_8);
    List<String> functions =
        Stream.of(Uni.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(Method::getName)
            .distinct()
            .toList();

    assertThat(functions)
        .hasSize(11)
        .allSatisfy(name -> assertThat(page).contains("Uni." + name + "("));
  }

  private static List<String> blocks(Page page) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(root().resolve(page.path), UTF_8));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  /** Returns the sources by the names of their files. */
  private static Map<String, String> units(Page page, List<String> blocks) {
    String head = "package documented;\n" + IMPORTS;
    Map<String, String> units = new LinkedHashMap<>();
    for (String given : page.given) {
      units.put(typeOf(given), head + given);
    }
    for (String block : blocks) {
      String type = typeOf(block);
      if (type != null) {
        units.put(type, head + block);
      } else {
        String name = "Statements" + units.size();
        units.put(
            name,
            head
                + ("abstract class "
                    + name
                    + " {\n"
                    + page.names
                    + "\nvoid run() throws Exception {\n")
                + (block + "}\n}\n"));
      }
    }
    return units;
  }

  private static String typeOf(String block) {
    Matcher type = TYPE.matcher(block);
    return type.find() ? type.group(1) : null;
  }

  /** Compiles, and returns what was wrong; "" for nothing. */
  private String errors(Map<String, String> units) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("documented"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> unit : units.entrySet()) {
      files.add(Files.writeString(sources.resolve(unit.getKey() + ".java"), unit.getValue()));
    }
    String path = System.getProperty("java.class.path");
    List<String> options =
        List.of(
            "--release",
            "17",
            "-Xlint:all,-processing,-auxiliaryclass",
            "-Werror",
            "-classpath",
            path,
            "--processor-path",
            path,
            "-d",
            Files.createDirectories(folder.resolve("classes")).toString());
    StringWriter output = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, UTF_8)) {
      Iterable<? extends JavaFileObject> compiled = manager.getJavaFileObjectsFromPaths(files);
      boolean done = javac.getTask(output, manager, null, options, null, compiled).call();
      return done ? "" : output.toString();
    }
  }

  /** Returns the root of the project, in which the tests of all modules run. */
  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("docs/uni-app.md"))) {
      at = at.getParent();
      assertThat(at)
          .as("a folder with docs/uni-app.md above %s", Path.of("").toAbsolutePath())
          .isNotNull();
    }
    return at;
  }
}
