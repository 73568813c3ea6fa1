package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The version of the project is written in some places by hand: it is the same in all. */
class PublishedVersionsTest {

  @Test
  @DisplayName("the bill of materials has the version of the project and names what is published")
  void bill() throws IOException {
    String bill = Papers.read("runtime/bom/pom.xml");

    assertThat(Papers.version("runtime/bom/pom.xml")).isEqualTo(Papers.version("pom.xml"));
    assertThat(bill).doesNotContain("<parent>");
    assertThat(Pattern.compile("<artifactId>(unisocket-.*)</artifactId>").matcher(bill).results())
        .extracting(found -> found.group(1))
        .containsExactly(
            "unisocket-bom", "unisocket-annotations", "unisocket-runtime", "unisocket-processor");
  }

  @Test
  @DisplayName("the README names the present version only")
  void readme() throws IOException {
    String version = Papers.version("pom.xml");

    assertThat(
            Pattern.compile("dev\\.unisocket:unisocket-\\w+:([\\w.-]+)")
                .matcher(Papers.read("README.md"))
                .results())
        .hasSize(6)
        .allMatch(found -> found.group(1).equals(version));
    assertThat(Papers.pomOfTheReadme()).contains("<version>" + version + "</version>");
  }
}
