package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that has nothing but the runtime and the annotations: no JSON library, no JSpecify, no
 * container.
 */
class ConsumerWithoutLibrariesTest {
  @TempDir Path folder;

  @Test
  void compilesAndRunsOnTheClassPath() throws Exception {
    String published = Program.published();
    Path classes =
        new Program(folder).sources(ConsumerSources.text()).compile("-classpath", published);

    assertThat(Program.run("-classpath", classes + File.pathSeparator + published, "consumer.Main"))
        .isEqualTo("heard hello");
  }

  @Test
  void compilesAndRunsOnTheModulePath() throws Exception {
    String published = Program.published();
    Path classes =
        new Program(folder)
            .sources(ConsumerSources.text())
            .source("module-info.java", ConsumerSources.module(""))
            .compile("--module-path", published);

    assertThat(
            Program.run(
                "--module-path",
                classes + File.pathSeparator + published,
                "--module",
                "consumer/consumer.Main"))
        .isEqualTo("heard hello");
  }

  @Test
  void objectsAreAnErrorThatNamesTheirTypeAndWhatToAdd() throws Exception {
    String published = Program.published();
    Path classes =
        new Program(folder).sources(ConsumerSources.objects()).compile("-classpath", published);

    assertThat(Program.run("-classpath", classes + File.pathSeparator + published, "consumer.Main"))
        .startsWith("no codec: ")
        .contains(
            "consumer.Note",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.google.code.gson:gson",
            "UniSockets.builder().codec(...)");
  }
}
