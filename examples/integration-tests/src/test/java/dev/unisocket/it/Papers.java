package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files at the root of the project that others read: its poms and its README. */
final class Papers {
  /** The root of the build: Maven runs the tests in {@code examples/integration-tests}. */
  static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent().getParent();

  private static final Pattern VERSION = Pattern.compile("<version>(.*)</version>");
  private static final Pattern XML =
      Pattern.compile(
          "^```xml\\n(<dependencyManagement>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private Papers() {}

  static String read(String path) throws IOException {
    return Files.readString(ROOT.resolve(path), UTF_8);
  }

  /** Returns the first version in a pom, which is that of the project itself. */
  static String version(String pom) throws IOException {
    return first(VERSION, read(pom), pom);
  }

  /** Returns the version of a library that the build is tested with. */
  static String libraryVersion(String name) throws IOException {
    String property = "version." + Pattern.quote(name);
    return first(Pattern.compile("<" + property + ">(.*)<"), read("pom.xml"), name);
  }

  /** Returns what the README tells users of Maven to put into their pom. */
  static String pomOfTheReadme() throws IOException {
    return first(XML, read("README.md"), "a block of XML in the README");
  }

  private static String first(Pattern pattern, String text, String what) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s", what).isTrue();
    return matcher.group(1);
  }
}
