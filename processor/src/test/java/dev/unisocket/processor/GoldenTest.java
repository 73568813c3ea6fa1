package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clients byte by byte: what users read and what a change of the writers changes. {@code
 * -Dgolden.update} writes them again. Some are shown in the documentation.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path SHOWN = Path.of("..", "docs", "generated");
  private static final Set<String> DOCUMENTED = Set.of("ChatSocket", "CallSocket", "MarketSocket");

  @ParameterizedTest
  @CsvSource({
    "SmallestSocket, golden/SmallestSocketImpl.java, JAVAC",
    "ChatSocket, chat/ChatSocketImpl.java, JAVAC",
    "CallSocket, calls/CallSocketImpl.java, JAVAC",
    "EverySocket, golden/Every_SocketImpl.java, JAVAC",
    "MarketSocket, market/MarketSocketImpl.java, JAVAC",
    "SmallestSocket, golden/SmallestSocketImpl.java, ECJ",
    "ChatSocket, chat/ChatSocketImpl.java, ECJ",
    "CallSocket, calls/CallSocketImpl.java, ECJ",
    "EverySocket, golden/Every_SocketImpl.java, ECJ",
    "MarketSocket, market/MarketSocketImpl.java, ECJ",
  })
  @DisplayName("a client as it is written, byte by byte, by both compilers")
  void golden(String name, String path, TestCompiler compiler) throws IOException {
    Path golden = golden(name, path);
    Compilation compilation = compile(fixture(name), compiler).run();

    String source = compilation.assertClean().source(path);
    if (System.getProperty("golden.update") != null && compiler == TestCompiler.JAVAC) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, source);
    }
    assertThat(source).isEqualTo(Files.readString(golden));
    assertThat(source).doesNotContain("\r");
  }

  @ParameterizedTest
  @CsvSource({
    "SmallestSocket, JAVAC",
    "ChatSocket, JAVAC",
    "CallSocket, JAVAC",
    "EverySocket, JAVAC",
    "SmallestSocket, ECJ",
    "ChatSocket, ECJ",
    "CallSocket, ECJ",
    "EverySocket, ECJ"
  })
  @DisplayName("generated code is Java 11, whatever the user's level")
  void release11(String name, TestCompiler compiler) {
    Map<String, String> usual = compile(fixture(name), compiler).run().assertClean().generated();

    assertThat(compile(fixture(name), compiler).release(11).run().assertClean().generated())
        .isEqualTo(usual);
  }

  @Test
  @DisplayName("the README shows the interface whose client the documentation shows")
  void readme() throws IOException {
    String input = Files.readString(GOLDEN.resolve(Path.of("ChatSocket", "ChatSocket.java")));
    String declaration = input.substring(input.indexOf("@UniSocket("));

    assertThat(Files.readString(Path.of("..", "README.md"))).contains(declaration);
  }

  private static Compile compile(Fixture fixture, TestCompiler compiler) {
    // The container's annotations have no processor, which is not their user's mistake.
    Compile compile = fixture.compile(compiler).library(Inject.class);
    return compiler == TestCompiler.JAVAC ? compile.option("-Xlint:-processing") : compile;
  }

  private static Fixture fixture(String name) {
    return Fixture.in("golden").stream()
        .filter(fixture -> fixture.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Path golden(String name, String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return DOCUMENTED.contains(name) ? SHOWN.resolve(file) : GOLDEN.resolve(file + ".golden");
  }
}
