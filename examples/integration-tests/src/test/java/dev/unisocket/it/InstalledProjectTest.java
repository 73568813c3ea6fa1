package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the project is installed into an empty repository by a Maven of its own, with the jars
 * of a release; a consumer outside of the reactor, whose pom is what the README shows, is compiled
 * and run against it.
 */
class InstalledProjectTest {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent().getParent();
  private static final Pattern VERSION = Pattern.compile("<version>(.*)</version>");
  private static final Pattern POM =
      Pattern.compile(
          "^```xml\\n(<dependencyManagement>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final String ECHO =
      """
      package consumer;

      import dev.unisocket.UniSocketClient;
      import dev.unisocket.annotation.OnMessage;
      import dev.unisocket.annotation.Send;
      import dev.unisocket.annotation.UniSocket;
      import java.util.function.Consumer;

      @UniSocket(url = "ws://${address}/echo")
      public interface Echo extends UniSocketClient {
        @Send
        void say(String text);

        @OnMessage
        void onText(Consumer<String> handler);
      }
      """;

  private static final String MAIN =
      """
      package consumer;

      import dev.unisocket.UniSockets;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.TimeUnit;

      public final class Main {
        public static void main(String[] args) throws Exception {
          CompletableFuture<String> heard = new CompletableFuture<>();
          try (UniSockets sockets = UniSockets.builder().placeholders(key -> args[0]).build()) {
            Echo echo = new EchoImpl(sockets);
            echo.onText(heard::complete);
            echo.connect();
            echo.say("hello");
            System.out.println("heard " + heard.get(20, TimeUnit.SECONDS));
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  @Timeout(850) // seconds
  @DisplayName("installed into an empty repository, and used from there by the pom in the README")
  void installed() throws Exception {
    String maven = System.getProperty("unisocket.test.maven", "");
    if (maven.isEmpty()) {
      System.out.println("NOT RUN WITHOUT -Pinstalled: InstalledProjectTest");
    }
    assumeTrue(!maven.isEmpty(), "takes half a minute: run it with -Pinstalled");
    Path project = copy(folder.resolve("project"));
    Path repository = Files.createDirectories(folder.resolve("repository"));

    maven(
        project,
        "install",
        "-Prelease,!inside-javac",
        "-Dmaven.test.skip",
        "-Djacoco.skip",
        "--projects",
        "annotations,runtime,runtime/bom,processor",
        "--also-make");

    assertThat(names(repository.resolve("dev/unisocket")))
        .containsExactlyInAnyOrder(
            "unisocket-parent",
            "unisocket-bom",
            "unisocket-annotations",
            "unisocket-runtime",
            "unisocket-processor");
    String version = version(ROOT.resolve("pom.xml"));
    for (String module : List.of("annotations", "runtime", "processor")) {
      String jar = "unisocket-" + module + "-" + version;
      assertThat(names(repository.resolve("dev/unisocket/unisocket-" + module).resolve(version)))
          .contains(jar + ".pom", jar + ".jar", jar + "-sources.jar", jar + "-javadoc.jar");
    }

    Path consumer = Files.createDirectories(folder.resolve("consumer"));
    Path sources = Files.createDirectories(consumer.resolve("src/main/java/consumer"));
    Files.writeString(consumer.resolve("pom.xml"), pomOfTheReadme());
    Files.writeString(sources.resolve("Echo.java"), ECHO);
    Files.writeString(sources.resolve("Main.java"), MAIN);

    maven(consumer, "compile", "--quiet");

    assertThat(run(consumer, repository, version)).isEqualTo("heard hello");
  }

  @Test
  @DisplayName("the bill of materials has the version of the project and names what is published")
  void bill() throws IOException {
    String bill = Files.readString(ROOT.resolve("runtime/bom/pom.xml"), UTF_8);

    assertThat(version(ROOT.resolve("runtime/bom/pom.xml")))
        .isEqualTo(version(ROOT.resolve("pom.xml")));
    assertThat(bill).doesNotContain("<parent>");
    assertThat(Pattern.compile("<artifactId>(unisocket-.*)</artifactId>").matcher(bill).results())
        .extracting(found -> found.group(1))
        .containsExactly(
            "unisocket-bom", "unisocket-annotations", "unisocket-runtime", "unisocket-processor");
  }

  @Test
  @DisplayName("the README names the present version only")
  void readme() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"), UTF_8);

    assertThat(
            Pattern.compile("dev\\.unisocket:unisocket-\\w+:([\\w.-]+)").matcher(readme).results())
        .hasSize(6)
        .allMatch(found -> found.group(1).equals(version(ROOT.resolve("pom.xml"))));
    assertThat(pomOfTheReadme())
        .contains("<version>" + version(ROOT.resolve("pom.xml")) + "</version>");
  }

  private static String pomOfTheReadme() throws IOException {
    Matcher shown = POM.matcher(Files.readString(ROOT.resolve("README.md"), UTF_8));
    assertThat(shown.find()).as("a block of XML in the README").isTrue();
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>consumer</groupId>
    <artifactId>consumer</artifactId>
    <version>1</version>
    <properties>
    <maven.compiler.release>11</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    </properties>
    """
        + shown.group(1)
        + "</project>\n";
  }

  /** The first version in a pom, which is that of the project itself. */
  private static String version(Path pom) {
    try {
      Matcher version = VERSION.matcher(Files.readString(pom, UTF_8));
      assertThat(version.find()).isTrue();
      return version.group(1);
    } catch (IOException e) {
      throw new AssertionError(e);
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
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (left.contains(at.getFileName()) || at.endsWith("src/test")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(ROOT.relativize(at).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (!left.contains(at.getFileName())) {
              Files.copy(at, to.resolve(ROOT.relativize(at).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return to;
  }

  /**
   * Runs Maven with the empty repository. What is not UniSocket's, such as plugins, comes out of
   * the repository of the build that runs this test, and from where Maven gets it else.
   */
  private void maven(Path at, String... arguments) throws Exception {
    String filled = Path.of(System.getProperty("unisocket.test.repository")).toUri().toString();
    Path settings =
        Files.writeString(
            folder.resolve("settings.xml"),
            """
            <settings>
            <profiles><profile>
            <id>filled</id>
            <repositories><repository>
            <id>filled</id><url>%1$s</url><snapshots><enabled>false</enabled></snapshots>
            </repository></repositories>
            <pluginRepositories><pluginRepository>
            <id>filled</id><url>%1$s</url><snapshots><enabled>false</enabled></snapshots>
            </pluginRepository></pluginRepositories>
            </profile></profiles>
            <activeProfiles><activeProfile>filled</activeProfile></activeProfiles>
            </settings>
            """
                .formatted(filled));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("unisocket.test.maven"), "bin", "mvn").toString());
    command.addAll(
        List.of(
            "--batch-mode",
            "--no-transfer-progress",
            "--global-settings",
            settings.toString(),
            "-Dmaven.repo.local=" + folder.resolve("repository")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(at.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertThat(finished(builder, 500)).doesNotContain("[ERROR]");
  }

  private static String run(Path consumer, Path repository, String version) throws Exception {
    try (EchoServer server = EchoServer.begin()) {
      String installed = "dev/unisocket/unisocket-%1$s/%2$s/unisocket-%1$s-%2$s.jar";
      String path =
          consumer.resolve("target/classes")
              + File.pathSeparator
              + repository.resolve(installed.formatted("runtime", version))
              + File.pathSeparator
              + repository.resolve(installed.formatted("annotations", version));
      return finished(
              new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-classpath",
                  path,
                  "consumer.Main",
                  "127.0.0.1:" + server.getPort()),
              60)
          .trim();
    }
  }

  /** Runs a program to its end, which has to be a good one, and returns what it printed. */
  private static String finished(ProcessBuilder builder, long seconds) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("%s", printed).isZero();
      return printed;
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
