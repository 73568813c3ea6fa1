package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Maven with a repository of its own that is empty at first. What is not UniSocket's, such as
 * plugins, comes out of the repository of the build that runs the tests, and from where Maven gets
 * it else; snapshots come from neither.
 */
final class Maven {
  private static final int PATIENCE = 500; // seconds

  private static final String SETTINGS =
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
      """;

  private final Path home;
  private final Path settings;
  private final Path repository;

  private Maven(Path home, Path settings, Path repository) {
    this.home = home;
    this.settings = settings;
    this.repository = repository;
  }

  /** Returns whether the build has told where its Maven is, which it does with -Pinstalled. */
  static boolean isThere() {
    return !System.getProperty("unisocket.test.maven", "").isEmpty();
  }

  /** Returns a Maven that keeps everything in this folder. */
  static Maven in(Path folder) throws Exception {
    String filled = Path.of(System.getProperty("unisocket.test.repository")).toUri().toString();
    return new Maven(
        Path.of(System.getProperty("unisocket.test.maven")),
        Files.writeString(folder.resolve("settings.xml"), SETTINGS.formatted(filled)),
        Files.createDirectories(folder.resolve("repository")));
  }

  Path repository() {
    return repository;
  }

  /** Runs it in a folder, to an end without errors. */
  void run(Path at, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/mvn").toString());
    command.addAll(
        List.of(
            "--batch-mode",
            "--no-transfer-progress",
            "--global-settings",
            settings.toString(),
            "-Dmaven.repo.local=" + repository));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(at.toFile());
    builder
        .redirectErrorStream(true)
        .environment()
        .put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = builder.start();
    try {
      String printed = new String(maven.getInputStream().readAllBytes(), UTF_8);
      assertThat(maven.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
      assertThat(maven.exitValue()).as("%s", printed).isZero();
      assertThat(printed).doesNotContain("[ERROR]");
    } finally {
      maven.descendants().forEach(ProcessHandle::destroy);
      maven.destroy();
    }
  }
}
