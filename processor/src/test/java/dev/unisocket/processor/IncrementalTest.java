package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What incremental builds ask of a processor that Gradle calls isolating. */
class IncrementalTest {

  @Test
  @DisplayName("each file has exactly one originating element: its interface")
  void oneOriginatingElement() {
    Fixture inheriting =
        Fixture.in("good").stream()
            .filter(fixture -> fixture.name().equals("InheritingSocket"))
            .findFirst()
            .orElseThrow();
    Compilation compilation = inheriting.compile(TestCompiler.JAVAC).run().assertClean();

    assertThat(compilation.originating())
        .isEqualTo(Map.of("example.InheritingSocketImpl", List.of("example.InheritingSocket")));
  }

  @Test
  @DisplayName("a second interface does not show in the class of the first")
  void isolated() {
    String one =
        "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
            + "@UniSocket(url = \"wss://feed.example.com/one\") interface One extends UniSocketClient {}";
    String two = one.replace("One", "Two").replace("/one", "/two");
    Compile alone = Compile.with(TestCompiler.JAVAC).source("example/One.java", one);
    Compile both =
        Compile.with(TestCompiler.JAVAC)
            .source("example/Two.java", two)
            .source("example/One.java", one);

    String path = "example/OneImpl.java";
    assertThat(both.run().assertClean().source(path))
        .isEqualTo(alone.run().assertClean().source(path));
  }

  @Test
  @DisplayName("a generated class names the types of payloads that were read for it")
  void namesWhatWasRead() {
    Fixture fixture =
        Fixture.in("good").stream()
            .filter(good -> good.name().equals("SealedPayloadSocket"))
            .findFirst()
            .orElseThrow();

    assertThat(
            fixture
                .compile(TestCompiler.JAVAC)
                .run()
                .assertClean()
                .source("example/SealedPayloadSocketImpl.java"))
        .contains("SealedPayloadSocket.Message.class");
  }

  @Test
  @DisplayName("a generated class names sealed types between, and those that nobody else names")
  void namesSealedTypesBetween() {
    Fixture fixture =
        Fixture.in("good").stream()
            .filter(good -> good.name().equals("SealedKindsSocket"))
            .findFirst()
            .orElseThrow();

    assertThat(
            fixture
                .compile(TestCompiler.JAVAC)
                .run()
                .assertClean()
                .source("example/SealedKindsSocketImpl.java"))
        .contains("Event.Side.class", "Event.Deep.class", "Event.Deeper.class", "Event.Book.class");
  }

  @Test
  @DisplayName("the registration says isolating, and so does the service file name the processor")
  void registration() throws IOException {
    assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
        .isEqualToIgnoringNewLines(UniSocketProcessor.class.getName() + ",isolating");
    assertThat(resource("META-INF/services/javax.annotation.processing.Processor"))
        .isEqualToIgnoringNewLines(UniSocketProcessor.class.getName());
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = UniSocketProcessor.class.getClassLoader().getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
