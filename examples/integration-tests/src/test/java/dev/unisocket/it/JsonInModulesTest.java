package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program on the module path whose messages are objects: its module requires its library. */
class JsonInModulesTest {
  private static final String JACKSON =
      Program.path(ObjectMapper.class, JsonFactory.class, JsonProperty.class);
  private static final String GSON = Program.path(Gson.class);

  @TempDir Path folder;

  @Test
  @DisplayName("a module that requires Jackson speaks JSON by it")
  void jackson() throws Exception {
    assertThat(run("requires com.fasterxml.jackson.databind; opens consumer;", JACKSON))
        .isEqualTo("heard hello");
  }

  @Test
  @DisplayName("a module that requires Gson speaks JSON by it")
  void gson() throws Exception {
    assertThat(run("requires com.google.gson; opens consumer;", GSON)).isEqualTo("heard hello");
  }

  @Test
  @DisplayName("a library that is there and not required does not count: the error says what to do")
  void notRequired() throws Exception {
    assertThat(run("opens consumer;", JACKSON))
        .startsWith("no codec: ")
        .contains(
            "consumer.Note",
            "com.fasterxml.jackson.core:jackson-databind",
            "requires com.fasterxml.jackson.databind;");
  }

  private String run(String directives, String library) throws Exception {
    String path = Program.published() + File.pathSeparator + library;
    Path classes =
        new Program(folder)
            .sources(ConsumerSources.objects())
            .source("module-info.java", ConsumerSources.module(directives))
            .compile("--module-path", path);
    return Program.run(
        "--module-path", classes + File.pathSeparator + path, "--module", "consumer/consumer.Main");
  }
}
