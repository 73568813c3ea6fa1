package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A copy of the project is installed into an empty repository by a Maven of its own, with the jars
 * of a release. Consumers outside of the reactor, whose poms hold what the README shows and nothing
 * else of UniSocket's, are compiled by javac under -Xlint:all -Werror and run against it.
 */
class InstalledProjectTest {

  /** A consumer: with which library, and whether it is a module. */
  private enum Consumer {
    TEXT_ON_THE_CLASS_PATH("", "", null),
    TEXT_IN_A_MODULE("", "", ""),
    JACKSON_ON_THE_CLASS_PATH(JACKSON, JACKSON_JARS, null),
    JACKSON_IN_A_MODULE(JACKSON, JACKSON_JARS, "com.fasterxml.jackson.databind"),
    GSON_ON_THE_CLASS_PATH(GSON, GSON_JARS, null),
    GSON_IN_A_MODULE(GSON, GSON_JARS, "com.google.gson");

    /** Group, artifact and version; "" for no library. */
    final String library;

    final String jars;

    /** The library's module; null where the consumer is none itself. */
    final String module;

    Consumer(String library, String jars, String module) {
      this.library = library;
      this.jars = jars;
      this.module = module;
    }

    Map<String, String> sources() {
      return library.isEmpty() ? ConsumerSources.text() : ConsumerSources.objects();
    }

    String directives() {
      return module.isEmpty() ? "" : "requires %1$s;\nopens consumer to %1$s;\n".formatted(module);
    }
  }

  private static final String JACKSON = "com.fasterxml.jackson.core:jackson-databind:jackson";
  private static final String JACKSON_JARS =
      Program.path(ObjectMapper.class, JsonFactory.class, JsonProperty.class);
  private static final String GSON = "com.google.code.gson:gson:gson";
  private static final String GSON_JARS = Program.path(Gson.class);

  private static final String ALL_CONSUMERS =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>consumer</groupId>
      <artifactId>consumers</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
      <modules>%s</modules>
      <properties>
      <maven.compiler.release>11</maven.compiler.release>
      <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
      </properties>
      <build><pluginManagement><plugins><plugin>
      <groupId>org.apache.maven.plugins</groupId>
      <artifactId>maven-compiler-plugin</artifactId>
      <configuration>
      <showWarnings>true</showWarnings>
      <compilerArgs><arg>-Xlint:all</arg><arg>-Werror</arg></compilerArgs>
      </configuration>
      </plugin></plugins></pluginManagement></build>
      </project>
      """;

  private static final String CONSUMER =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <parent>
      <groupId>consumer</groupId><artifactId>consumers</artifactId><version>1</version>
      </parent>
      <artifactId>%s</artifactId>
      %s
      </project>
      """;

  @TempDir static Path folder;
  private static Path installed;
  private static String version;

  @BeforeAll
  @Timeout(850) // seconds
  static void install() throws Exception {
    if (!Maven.isThere()) {
      System.out.println("NOT RUN WITHOUT -Pinstalled: InstalledProjectTest");
    }
    assumeTrue(Maven.isThere(), "takes about a minute: run it with -Pinstalled");
    Maven maven = Maven.in(folder);
    installed = maven.repository().resolve("dev/unisocket");
    version = Papers.version("pom.xml");
    maven.run(
        copy(folder.resolve("project")),
        "install",
        "--threads",
        "2",
        "-Prelease,!inside-javac",
        "-Dmaven.test.skip",
        "-Djacoco.skip",
        "--projects",
        "annotations,runtime,runtime/bom,processor",
        "--also-make");
    maven.run(consumers(folder.resolve("consumers")), "compile", "--quiet");
  }

  @Test
  @DisplayName("what is published is installed, and nothing else")
  void artifacts() throws IOException {
    assertThat(names(installed))
        .containsExactlyInAnyOrder(
            "unisocket-parent",
            "unisocket-bom",
            "unisocket-annotations",
            "unisocket-runtime",
            "unisocket-processor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotations", "runtime", "processor"})
  @DisplayName("a module is a pom, its classes, their sources and their javadoc")
  void jars(String module) throws IOException {
    Path at = installed.resolve("unisocket-" + module).resolve(version);
    String jar = "unisocket-" + module + "-" + version;

    assertThat(names(at))
        .contains(jar + ".pom", jar + ".jar", jar + "-sources.jar", jar + "-javadoc.jar");
    List<String> types =
        entries(at.resolve(jar + ".jar"))
            .filter(name -> name.endsWith(".class") && !name.contains("$"))
            .map(name -> name.replaceFirst("class$", "java"))
            .toList();
    assertThat(types).hasSizeGreaterThan(20).contains("module-info.java");
    assertThat(entries(at.resolve(jar + "-sources.jar"))).containsAll(types);
    assertThat(entries(at.resolve(jar + "-javadoc.jar")))
        .contains("index.html", "element-list", "search.js");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a consumer that was compiled against them runs")
  void consumer(Consumer consumer) throws Exception {
    String path =
        Stream.of(
                folder.resolve("consumers").resolve(consumer.name()).resolve("target/classes"),
                jar("runtime"),
                jar("annotations"),
                consumer.jars)
            .map(Object::toString)
            .filter(part -> !part.isEmpty())
            .reduce((left, right) -> left + File.pathSeparator + right)
            .orElseThrow();

    assertThat(
            consumer.module == null
                ? Program.run("-classpath", path, "consumer.Main")
                : Program.run("--module-path", path, "--module", "consumer/consumer.Main"))
        .isEqualTo("heard hello");
  }

  private static Path jar(String module) {
    String name = "unisocket-" + module;
    return installed.resolve(name).resolve(version).resolve(name + "-" + version + ".jar");
  }

  private static Path consumers(Path to) throws IOException {
    StringBuilder modules = new StringBuilder();
    for (Consumer consumer : Consumer.values()) {
      modules.append("<module>").append(consumer).append("</module>");
      Path sources = to.resolve(consumer.name()).resolve("src/main/java");
      Files.createDirectories(sources.resolve("consumer"));
      for (Map.Entry<String, String> source : consumer.sources().entrySet()) {
        Files.writeString(sources.resolve(source.getKey()), source.getValue());
      }
      if (consumer.module != null) {
        Files.writeString(
            sources.resolve("module-info.java"), ConsumerSources.module(consumer.directives()));
      }
      Files.writeString(to.resolve(consumer.name()).resolve("pom.xml"), pom(consumer));
    }
    Files.writeString(to.resolve("pom.xml"), ALL_CONSUMERS.formatted(modules));
    return to;
  }

  private static String pom(Consumer consumer) throws IOException {
    StringBuilder shown = new StringBuilder(Papers.pomOfTheReadme());
    if (!consumer.library.isEmpty()) {
      String[] library = consumer.library.split(":");
      shown.insert(
          shown.lastIndexOf("</dependencies>"),
          "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
              .formatted(library[0], library[1], Papers.libraryVersion(library[2])));
    }
    return CONSUMER.formatted(consumer.name(), shown);
  }

  private static Stream<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).toList().stream();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("maven-metadata"))
          .toList();
    }
  }

  /** Copies what a build needs, but tests. */
  private static Path copy(Path to) throws IOException {
    Set<Path> left = Set.of(Path.of(".git"), Path.of("target"));
    Files.walkFileTree(
        Papers.ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (left.contains(at.getFileName()) || at.endsWith("src/test")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(Papers.ROOT.relativize(at).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (!left.contains(at.getFileName())) {
              Files.copy(at, to.resolve(Papers.ROOT.relativize(at).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return to;
  }
}
