package dev.unisocket.examples.codecs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on codecs shows the code that is compiled and tested here, to the letter. */
class PageTest {
  private static final Path SOURCES = Path.of("src/test/java/dev/unisocket/examples/codecs");
  private static final Pattern BLOCK =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void everyBlockOfThePageIsAFileOfThisFolder() throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of("../../docs/codecs.md"), UTF_8));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }

    assertThat(blocks).hasSize(8).isSubsetOf(bodies());
  }

  @Test
  void everyRecipeIsOnThePage() throws IOException {
    String page = Files.readString(Path.of("../../docs/codecs.md"), UTF_8);

    List<Path> recipes = files().filter(file -> file.toString().endsWith("Recipe.java")).toList();

    assertThat(recipes).hasSize(4).allSatisfy(file -> assertThat(page).contains(body(file)));
  }

  private static List<String> bodies() throws IOException {
    List<String> bodies = new ArrayList<>();
    for (Path file : files().toList()) {
      bodies.add(body(file));
    }
    return bodies;
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.toList().stream();
    }
  }

  /** Returns what comes after the package and the empty line behind it. */
  private static String body(Path file) throws IOException {
    return Files.readString(file, UTF_8).replaceFirst("^package .*\\n\\n", "");
  }
}
